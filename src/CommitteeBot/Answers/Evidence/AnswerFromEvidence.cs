using CommitteeBot.Answers.Passages;
using CommitteeBot.Answers.Pointed;
using CommitteeBot.Committees;
using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;
using CommitteeBot.Language.Dates;
using CommitteeBot.Store;

namespace CommitteeBot.Answers.Evidence;

/// <summary>
/// What is said once candidates have been ranked: the answer; or, where it is not certain that it is one, the closest
/// passages, said to be no more than that; or nothing, where nothing is within reach.
/// </summary>
internal sealed class AnswerFromEvidence(CommitteeDb db, CandidateMeetings scope)
{
    private const int MaxShown = 3;

    /// <summary>The closest passages together: more than an answer, for a person has to judge them.</summary>
    private const int MaxOfClosest = 1050;

    /// <summary>The first is right about as often as the two others together, so it is the last to be cut.</summary>
    private const int MaxOfFirst = 560;

    /// <summary>Of a sentence that a model pointed at beside them.</summary>
    private const int MaxAside = 200;

    private const string NotCertain = "I’m not certain: the minutes may not say. The closest passages:";

    /// <summary>
    /// Quotation marks, the mark of the source, the end of the line, and what bold type and escaping may add.
    /// </summary>
    private const int RoomOfMarks = 24;

    /// <summary>Two quotes of an answer together.</summary>
    private const int MaxOfTwo = 760;

    /// <summary>A second quote whose score comes so near to the first's is quoted with it.</summary>
    private const double NearScore = .6;

    /// <summary>Nothing is within reach where neither words nor meaning come nearer than this.</summary>
    private const double MinWords = .25;
    private const double MinSimilarity = .05;

    public async Task<Answer?> RunAsync(
        Question question, EvidenceModel model, IReadOnlyList<Candidate> ranked, CancellationToken cancellation)
    {
        if (ranked.Count == 0 || !ranked.Any(IsWithinReach))
            return null;
        return PassesChecks(question, ranked[0]) && model.Confidence(ranked) >= model.Answer
            ? await CertainAsync(question, [.. ranked.DistinctBy(c => c.Source)], null, cancellation)
            : Uncertain(question, ranked);
    }

    /// <summary>
    /// What a model has pointed at, quoted: as the answer where it may be one, else among the closest passages, of
    /// which
    /// those that the weights hold likeliest stay.
    /// </summary>
    /// <param name="ranked">Empty where nothing else comes near.</param>
    public async Task<Answer> PointedAsync(
        Question question, EvidenceModel model, PointedChoice choice, IReadOnlyList<Candidate> ranked,
        CancellationToken cancellation)
    {
        var answering = choice.IsAnswer
            ? choice.Sentences.Where(s => PointedCheck.MayAnswer(question, s, scope)
                && PointedCheck.IsConfident(model, s.Candidate, ranked)).Select(s => s.Candidate)
                .DistinctBy(c => c.Source).ToList()
            : [];
        if (answering.Count > 0)
        {
            var found = await CertainAsync(question, answering, AnswerWords.FoundWithModel, cancellation);
            return found with { IsPointed = true };
        }

        return Uncertain(question, ranked, NotCertain, choice.Sentences[0]) with { IsPointed = true };
    }

    /// <summary>
    /// However likely the weights hold it: a sentence without the figure, the day or the person asked for answers
    /// nothing. A fact of the record is of its kind by itself.
    /// </summary>
    private static bool PassesChecks(Question question, Candidate candidate) =>
        candidate[CandidateFeatures.TimeNamed] > 0
        && (candidate.Fact is not null || candidate[CandidateFeatures.MeetsRules] > 0)
        && SpeaksOfWhatIsNew(question, candidate);

    /// <summary>
    /// A follow-up adds words to what was asked before; the subject before it alone is no answer to it.
    /// </summary>
    public static bool SpeaksOfWhatIsNew(Question question, Candidate candidate)
    {
        if (question.FollowUpTo is not { } before)
            return true;
        var known = Tokenizer.Stems(string.Join(' ', before.Subject)).ToHashSet();
        var added = question.Subject.Where(w => !known.Contains(w.Stem)).ToList();
        var said = Tokenizer.Stems(candidate.Quote?.Neighbourhood ?? candidate.Text).ToHashSet();
        return added.Count(w => said.Contains(w.Stem)) * 2 >= added.Count;
    }

    private static bool IsWithinReach(Candidate candidate) =>
        candidate[CandidateFeatures.WordsAround] >= MinWords || candidate[CandidateFeatures.Meaning] >= MinSimilarity;

    private async Task<Answer> CertainAsync(
        Question question, List<Candidate> ranked, string? foundBy, CancellationToken cancellation)
    {
        var shown = ranked.Take(1).Concat(ranked.Skip(1).Take(1)
            .Where(c => ranked[0].Score - c.Score <= NearScore && c.Text.Length + ranked[0].Text.Length <= MaxOfTwo))
                .ToList();
        var cites = new Citations(scope);
        var text = new AnswerText();
        var notes = new FigureNotes(db);
        var quotes = shown.Select(c => c.Quote).OfType<Quote>().ToList();
        var marks = shown.Select(c => Cite(cites, c)).ToList();
        // What was put right later goes before what it put right, so the sources are numbered in the order of the
        // quotes first.
        foreach (var quote in quotes)
        {
            foreach (var later in await notes.LaterCorrectionsAsync(quote, scope, cancellation))
                text.Line(AnswerWords.CorrectedLater(
                    later.To, later.From, MeetingNames.When(later.By),
                    later.At is { } at ? $" [{cites.Add(at, at.Text)}]" : ""));
        }

        foreach (var (i, candidate) in shown.Index())
        {
            var when = shown.DistinctBy(c => c.MeetingId).Count() > 1 && candidate.Quote is not null
                ? $"{MeetingNames.When(scope.ById[candidate.MeetingId])}: "
                : "";
            text.Line(
                $"{when}{(candidate.Quote is { } quote
                    ? $"“{quote.ToMarkdown(question)}”"
                    : MarkdownText.Escape(candidate.Text))} [{marks[i]}]");
        }

        foreach (var note in quotes.SelectMany(q => FigureNotes.ForQuote(q, scope)))
            text.Line(note);
        if (shown.Exists(c => MeetingNames.IsScan(scope.ById[c.MeetingId])))
            text.Line(AnswerWords.FromScan);
        if (foundBy is not null)
            text.Line(foundBy);
        return new Answer(AnswerKind.Found, text.ToString(), cites.Sources) { Remember = Remember(question, shown[0]) };
    }

    /// <param name="lead">What is said before the passages.</param>
    /// <param name="pointed">What a model pointed at, shown beside them: before them where it is likely too.</param>
    public Answer Uncertain(
        Question question, IReadOnlyList<Candidate> ranked, string lead = NotCertain, PointedSentence? pointed = null)
    {
        // The points of one list are quoted with the whole of it.
        var shown = ranked.DistinctBy(c => c.Source).DistinctBy(c => c.Text).Take(MaxShown).ToList();
        var cites = new Citations(scope);
        var text = new AnswerText(lead, MaxOfClosest);
        var notes = shown.Select(c => c.Quote)
            .OfType<Quote>().SelectMany(q => FigureNotes.ForQuote(q, scope)).Distinct().Take(1).ToList();
        var aside = pointed is null || shown.Exists(c => c.Text == pointed.Candidate.Text) ? null : pointed.Candidate;
        if (pointed is not null)
            notes.Add(AnswerWords.FoundWithModel);
        var taken = lead.Length + shown.Append(aside).OfType<Candidate>().Sum(c => Lead(c).Length + RoomOfMarks)
            + notes.Sum(n => n.Length + 1);
        var roomAside = aside is null ? 0 : Math.Min(aside.Text.Length, MaxAside);
        List<int> rooms = [.. Shares(shown, MaxOfClosest - taken - roomAside)];
        if (aside is not null)
        {
            var place = PointedCheck.IsLikely(pointed!) ? 0 : shown.Count;
            shown.Insert(place, aside);
            rooms.Insert(place, roomAside);
        }
        else if (pointed is not null)
        {
            var place = shown.FindIndex(c => c.Text == pointed.Candidate.Text);
            (shown[0], shown[place], rooms[0], rooms[place]) = (shown[place], shown[0], rooms[place], rooms[0]);
        }

        foreach (var (i, candidate) in shown.Index())
        {
            var excerpt = Excerpt.Of(candidate, question, rooms[i], Excerpt.Scores(candidate, ranked));
            text.Line(
                $"{Lead(candidate)}{(candidate.Quote is null
                    ? MarkdownText.Escape(excerpt)
                    : $"“{Quote.ToMarkdown(excerpt, question)}”")} [{Cite(cites, candidate)}]");
        }

        foreach (var note in notes)
            text.Line(note);
        return new Answer(AnswerKind.NearMiss, text.ToString(), cites.Sources)
        {
            Remember = Remember(question, shown[0]),
            ClerkOfCommitteeId = scope.ById[shown[0].MeetingId].CommitteeId,
        };
    }

    /// <summary>The day of the meeting; the source says it of one without a date.</summary>
    private string Lead(Candidate candidate) =>
        scope.ById[candidate.MeetingId].Date is { } date ? $"- {UkDate.Long(date)}: " : "- ";

    /// <summary>
    /// Room for each quote, what the first leaves being shared among the others; and what all leave for the sentences
    /// around them.
    /// </summary>
    private static int[] Shares(List<Candidate> shown, int left)
    {
        var rooms = new int[shown.Count];
        foreach (var (done, (place, candidate)) in shown.Index().OrderBy(s => s.Index > 0)
            .ThenBy(s => s.Item.Text.Length).Index())
        {
            var share = done == 0 ? Math.Min(MaxOfFirst, left) : left / (shown.Count - done);
            rooms[place] = Math.Min(candidate.Text.Length, share);
            left -= rooms[place];
        }

        foreach (var (place, candidate) in shown.Index())
        {
            var around = Math.Clamp(Excerpt.Wanted(candidate) - rooms[place], 0, left);
            rooms[place] += around;
            left -= around;
        }

        return rooms;
    }

    private int Cite(Citations cites, Candidate candidate) => candidate switch
    {
        { Quote: { } quote } => cites.Add(quote.Passage, quote.Text),
        { Fact: { } fact } =>
            cites.Add(
                scope.ById[fact.MeetingId], null, FactTitle(fact.Kind), fact.Text, fact.Line,
                fact.RestrictionId is not null),
        _ => 0,
    };

    private static string FactTitle(FactKind kind) => kind switch
    {
        FactKind.Present or FactKind.Chair or FactKind.Office => "attendance list",
        FactKind.Apologies => "apologies",
        FactKind.NextMeeting => "next meeting",
        FactKind.Reports => "reports",
        FactKind.FutureItems => "future items",
        FactKind.Motions => "motions and votes",
        FactKind.Interests => "declarations of interest",
        _ => "heading",
    };

    private RememberedTurn Remember(Question question, Candidate best) => new(
        default, question.Kind, question.SubjectToRemember, scope.ById[best.MeetingId].CommitteeId, [best.MeetingId],
        best.Quote is { } quote
        ? [quote.Passage.Id]
        : [], question.Person, QuoteAnswer.YearOf(question, best.Text), question.Expected);
}
