using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// Reads attendance from items and sentences: apologies, an item of those present, guests who came in.
/// </summary>
internal static partial class AttendanceItems
{
    public static void Add(ParsedItem item, List<Attendee> people)
    {
        var isApologies = item.Title.Contains("pologies", StringComparison.OrdinalIgnoreCase)
            || item.Title.Contains("absence", StringComparison.OrdinalIgnoreCase);
        var isPresent = PresentTitle().IsMatch(item.Title);
        if (!isApologies && !isPresent)
            return;
        var bullets = item.Body.Where(
            b => b.IsBullet || (b.Text.Length < 80 && PersonGrammar.BeginsPerson(b.Text))).ToList();
        if (isPresent && !isApologies)
        {
            foreach (
                var block in item.Body.Where(
                    b => AttendanceLabel.At(b) is null && !AttendancePhrases.Sentence().IsMatch(b.Text)))
                people.AddRange(NameList.Read(block.Text, Presence.Present, block.LineAt));
            return;
        }

        foreach (var block in item.Body)
        {
            var before = people.Count;
            people.AddRange(ApologiesIn(block.Text, block.LineAt));
            if (people.Count == before
                && AttendanceLabel.At(block) is { Presence: { } presence, IsWholeBlock: false } label
                && !AttendancePhrases.Nobody().IsMatch(block.Text[label.Length..]))
                people.AddRange(NameList.Read(block.Text[label.Length..], presence, block.LineAt));
        }

        if (!people.Exists(p => p.Presence == Presence.Apologies && p.Line >= item.Line))
            foreach (
                var block in bullets.Where(
                    b =>
                        !AttendancePhrases.Nobody().IsMatch(b.Text)
                            && !AttendancePhrases.Sentence().IsMatch(b.Text) && PrintedNumber.At(b.Text) is null))
                people.AddRange(NameList.Read(block.Text, Presence.Apologies, block.LineAt));
    }

    public static IEnumerable<Attendee> ApologiesIn(string text, Func<int, int> lineAt)
    {
        foreach (Match match in ApologiesSentence().Matches(text))
        {
            var names = match.Groups["names"];
            if (AttendancePhrases.Nobody().IsMatch(names.Value))
                continue;
            foreach (var person in NameList.Read(names.Value, Presence.Apologies, at => lineAt(names.Index + at)))
                yield return person;
        }
    }

    /// <summary>Guests who came in for one item: they were in attendance.</summary>
    public static void AddJoiners(Block block, List<Attendee> people)
    {
        if (!block.Text.Contains(" joined the ", StringComparison.Ordinal)
            || JoinedSentence().Match(block.Text) is not { Success: true } match)
            return;
        var names = match.Groups["names"];
        foreach (Match name in NameWithBody().Matches(names.Value))
            if (PersonGrammar.Parse(name.Value, Presence.InAttendance, block.LineAt(names.Index + name.Index)) is { } person)
                people.Add(person);
    }

    [GeneratedRegex(@"\b(?:present|attendance|attendees|roll\scall|introductions?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PresentTitle();

    [GeneratedRegex(
        @"\bapologies\b[^.:]{0,80}?\b(?:(?:received|given|submitted|provided|tendered|accepted|noted|sent|made|" +
        @"offered|recorded)\b[^.:]{0,30}?\b(?:from|for(?!\sabsence)|by|on\sbehalf\sof)|from)\b:?\s(?<names>(?:[^.]|" +
        @"(?<=\b[A-Z]|Cllrs?|Mr|Mrs|Ms|Dr|Messrs|Rev)\.){2,600}?)(?:\.(?!\w)(?<!\b[A-Z]\.|Cllrs?\.|Mr\.|Mrs\.|" +
        @"Ms\.|Dr\.|Rev\.)|$|\swho\b|\s(?:and\s)?(?:were|was)\s(?:accepted|noted|received|approved)|\sdue\sto\b)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ApologiesSentence();

    [GeneratedRegex(
        @"(?<names>[^.]{5,400}?)\sjoined\sthe\s(?:meeting|discussion)\b",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex JoinedSentence();

    [GeneratedRegex(@"[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w’'-]{1,20}){1,2}\s\([^()]{3,100}\)", RegexOptions.None)]
    private static partial Regex NameWithBody();
}
