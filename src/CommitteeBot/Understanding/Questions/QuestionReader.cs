using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;

namespace CommitteeBot.Understanding.Questions;

/// <summary>A person's question → what is asked, of which meetings, about what.</summary>
internal static partial class QuestionReader
{
    public static Question Read(string text, QuestionContext context)
    {
        if (text.Length > CommandReader.MaxLength)
            text = text[..CommandReader.MaxLength];
        var plain = ShortForm().Replace(
            Spaces().Replace(text.Replace('’', '\'').Replace('‘', '\''), " ").Trim(), "$1's");
        var periods = PeriodReader.Read(plain, context.Today);
        var left = Blank(plain, periods.Select(p => (p.Start, p.End)));
        var committee = CommitteeMatcher.Find(left, context.Committees);
        var whole = left;
        if (committee is { } c)
            left = Blank(left, [(c.Start, c.End)]);
        var person = NameFinder.Person(left, context.People) ?? NameFinder.PersonThere(left, context.People);
        // "Did the board back it?" is read by its board, whichever that is.
        var lower = Spaces().Replace(committee is { IsGuess: true } ? whole : left, " ").ToLowerInvariant();
        var memory = context.Memory is { } m && m.IsFresh(context.Now) ? m : null;
        var step = memory is { MeetingIds.Count: > 0 } && periods.Count == 0
            ? FollowUp.MeetingStep(lower, memory.Kind)
            : 0;
        if (step != 0)
            lower = Spaces().Replace(FollowUp.WithoutStep(lower), " ");
        var (kind, role) = QuestionKindReader.Read(lower, person?.Name, context.Roles, memory);
        var votes = VoteQuestionReader.Read(lower);
        // "Did she declare an interest at the June meeting?" does not ask whether she was there.
        if (votes != VoteAsk.Nothing
            && kind is QuestionKind.Attendance or QuestionKind.MeetingsOfPerson or QuestionKind.RoleOfPerson
                or QuestionKind.HolderOfRole or QuestionKind.MeetingDetails or QuestionKind.Corrections)
            (kind, role) = (QuestionKind.Passage, null);
        // "I am new and keep hearing of it" is no part of a subject that is followed through the years.
        if (kind == QuestionKind.History)
        {
            var others = OtherSentences(left);
            left = Blank(left, others);
            periods = [.. periods.Where(p => !others.Exists(o => p.Start >= o.Start && p.End <= o.End))];
        }

        var item = ItemNumber().Match(left);
        if (item.Success)
            left = Blank(left, [(item.Index, item.Index + item.Length)]);
        var wanted = ExpectedAnswerReader.Read(lower);
        if (step != 0)
            left = FollowUp.WithoutStep(left);
        var (leftOut, subject) = About();
        if (kind is QuestionKind.Overview or QuestionKind.Meetings && !(subject.Count == 0 && IsOfMeetings()))
        {
            // Of a subject not the whole meeting is told, and "what happened?" alone names none.
            kind = kind == QuestionKind.Meetings && subject.Count > 0 ? QuestionKind.History : QuestionKind.Passage;
            (leftOut, subject) = About();
        }

        if (subject.Count == 0 && kind == QuestionKind.Passage && periods.Count == 0 && memory is null)
            subject = ContentWordReader.Read(left, leftOut, isOnlyGrammarLeftOut: true);
        var question = new Question
        {
            Text = text,
            Kind = kind,
            Expected = wanted,
            Votes = votes,
            Subject = subject,
            Periods = [.. periods.Select(f => f.Period)],
            IsAfter = After().IsMatch(lower),
            MeetingStep = step,
            CommitteeId = committee?.Committee.Id,
            CommitteeHint = committee is { IsGuess: true } guess
                ? ContentWordReader.Read(whole[guess.Start..guess.End], leftOut)
                : [],
            Person = person?.Name,
            Role = role,
            RefersBack = step != 0 || FollowUp.RefersBack(lower),
            Item = item.Success ? item.Groups[1].Value : null,
            OnlyOverdue = lower.Contains("overdue", StringComparison.Ordinal),
            StandingOf = StandingReader.Read(plain) is { } standing ? ContentWordReader.Read(standing) : [],
            Figures = [.. Digits().Matches(left).Select(d => d.Value.Replace(",", "", StringComparison.Ordinal))],
        };
        if (memory is null || !FollowUp.IsFollowUp(question, lower, memory))
            return question;
        var carried = FollowUp.CarryOver(question, lower, memory);
        return carried.Kind != kind && person is { } other
            ? carried with { Subject = ContentWordReader.Read(Blank(left, [(other.Start, other.End)]), leftOut) }
            : carried;

        (HashSet<string> LeftOut, List<ContentWord> Subject) About()
        {
            var understood = QuestionKindReader.KeywordsFor(kind, wanted);
            var about = person is { } p && kind is not QuestionKind.Passage ? Blank(left, [(p.Start, p.End)]) : left;
            return (understood, ContentWordReader.Read(about, understood));
        }

        bool IsOfMeetings() => item is not { Success: true }
            && (periods.Count > 0 || committee is not null || step != 0 || TheRecord().IsMatch(lower));
    }

    /// <summary>Where the sentences are that do not ask for a history.</summary>
    private static List<(int Start, int End)> OtherSentences(string text)
    {
        var sentences = new List<(int Start, int End)>();
        var from = 0;
        foreach (var end in SentenceEnd().Matches(text).Select(m => m.Index + m.Length).Append(text.Length))
        {
            sentences.Add((from, end));
            from = end;
        }

        var others = sentences
            .Where(s => !QuestionKindReader.AsksForHistory(text[s.Start..s.End].ToLowerInvariant())).ToList();
        return others.Count < sentences.Count ? others : [];
    }

    /// <summary>
    /// Overwrites what has been understood with blanks, so that the places of the rest stay as they are.
    /// </summary>
    private static string Blank(string text, IEnumerable<(int Start, int End)> stretches)
    {
        var letters = text.ToCharArray();
        foreach (var (start, end) in stretches)
            Array.Fill(letters, ' ', start, end - start);
        return new string(letters);
    }

    /// <summary>"Whos paying" asks who is.</summary>
    [GeneratedRegex(@"\b(who|what|where|when|how)s\b", RegexOptions.IgnoreCase)]
    private static partial Regex ShortForm();

    [GeneratedRegex(@"\b(?:meetings?|met|minutes|notes|agenda)\b")]
    private static partial Regex TheRecord();

    [GeneratedRegex(@"(?<=[.?!])\s+(?=\p{L})")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"\bmeeting\s+(?:straight\s+)?(?:after|following)\b|\bnext\b.*\bmeeting\s+after\b|\bnext meeting\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex After();

    [GeneratedRegex(@"\b(?:agenda\s+)?item\s+(?:no\.?\s*)?(\d{1,2}[a-z]?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?")]
    private static partial Regex Digits();
}
