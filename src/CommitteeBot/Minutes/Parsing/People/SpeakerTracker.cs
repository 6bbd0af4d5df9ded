using System.Buffers;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>
/// Who speaks in each passage: names, ranks, offices and short forms hold for this meeting only, and "he added" is
/// whoever spoke last.
/// </summary>
internal sealed partial class SpeakerTracker
{
    private readonly Dictionary<string, string> byShort = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> byRole = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private string? last;

    public SpeakerTracker(IEnumerable<Attendee> attendance)
    {
        foreach (var person in attendance.Where(p => p.Presence != Presence.Apologies))
            AddPerson(person.Name, person.Role, person.Abbreviation, person.IsChair);
    }

    /// <summary>A new item begins: "he" is nobody yet.</summary>
    public void BeginItem() => last = null;

    public IReadOnlyList<string> FindSpeakers(string text)
    {
        if (text.Contains(" (", StringComparison.Ordinal))
            LearnIntroductions(text);
        if (!text.AsSpan().ContainsAny(SaidWords))
            return [];
        List<string>? found = null;
        for (var match = Speech().Match(text); match.Success; match = match.NextMatch())
        {
            var words = match.Groups["who"].Value.Trim();
            var speaker = Pronoun().IsMatch(words) ? last : Resolve(words);
            if (speaker is null)
                continue;
            // "The mayor" and "The Mayor" are one.
            if (char.IsLower(speaker[0]))
                speaker = char.ToUpperInvariant(speaker[0]) + speaker[1..];
            last = speaker;
            found ??= [];
            if (!found.Contains(speaker, StringComparer.OrdinalIgnoreCase))
                found.Add(speaker);
        }

        return found ?? (IReadOnlyList<string>)[];
    }

    /// <summary>The last one named in a sentence as saying something, in the printed words.</summary>
    public static string? LastSubject(string sentence)
    {
        if (!sentence.AsSpan().ContainsAny(SaidWords))
            return null;
        string? subject = null;
        for (var match = Speech().Match(sentence); match.Success; match = match.NextMatch())
            if (!Pronoun().IsMatch(match.Groups["who"].Value))
                subject = Article().Replace(match.Groups["who"].Value, "");
        return subject;
    }

    /// <summary>
    /// The full name behind printed words; the words themselves where they name somebody whom the list does not have.
    /// </summary>
    public string? Resolve(string words)
    {
        words = Article().Replace(words, "").Trim();
        if (names.TryGetValue(words, out var whole))
            return whole;
        if (byShort.TryGetValue(words, out var person) || byRole.TryGetValue(words, out person))
            return person;
        var (titles, name, _) = PersonGrammar.ReadName(words);
        if (name is null)
            return null;
        if (names.TryGetValue(name, out whole))
            return whole;
        var surname = name.Split(' ')[^1];
        if (Bearer(surname, titles, name) is { } bearer)
            return bearer;
        if (titles.Count > 0 && !name.Contains(' ', StringComparison.Ordinal))
            return Misspelt(surname, titles) ?? words;
        if (PersonWords.IsRank(words.Split(' ')[0]) || PersonWords.IsOffice(words.Split(' ')[^1]))
            return words;
        return null;
    }

    /// <summary>"Chief Constable (CC) Jo Hart" in running text tells who the CC is, where no list does.</summary>
    private void LearnIntroductions(string text)
    {
        for (var match = Introduction().Match(text); match.Success; match = match.NextMatch())
            if (!byShort.ContainsKey(match.Groups["short"].Value))
                AddPerson(match.Groups["name"].Value, match.Groups["role"].Value, match.Groups["short"].Value, false);
    }

    private void AddPerson(string name, string? role, string? abbreviation, bool isChair)
    {
        names.Add(name);
        if (abbreviation is not null)
        {
            byShort.TryAdd(abbreviation, name);
            byShort.TryAdd(abbreviation.Replace("/", "", StringComparison.Ordinal), name);
        }

        if (role is not null)
        {
            foreach (var part in role.Split(','))
                byRole.TryAdd(part.Trim(), name);
            foreach (Match office in Office().Matches(role))
                byRole.TryAdd(office.Value, name);
        }

        if (isChair)
        {
            foreach (var word in (string[])["Chair", "Chairman", "Chairperson", "Chairwoman"])
                byRole.TryAdd(word, name);
        }

        var surname = name.Split(' ')[^1];
        if (!bySurname.TryGetValue(surname, out var bearers))
            bySurname[surname] = bearers = [];
        bearers.Add(name);
    }

    private string? Bearer(string surname, List<string> titles, string name)
    {
        if (!bySurname.TryGetValue(surname, out var bearers))
            return null;
        if (bearers.Count == 1)
            return titles.Count > 0 || name.Contains(' ', StringComparison.Ordinal) && bearers[0][0] == name[0]
                ? bearers[0]
                : null;
        return bearers.Find(b => b[0] == name[0] && name.Contains(' ', StringComparison.Ordinal));
    }

    /// <summary>"CC Robbins" for CC Robins: one letter out, and the rank fits.</summary>
    private string? Misspelt(string surname, List<string> titles)
    {
        foreach (var title in titles)
            if (byShort.TryGetValue(title, out var person) && OneLetterApart(person.Split(' ')[^1], surname))
                return person;
        return null;
    }

    private static bool OneLetterApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1 || Math.Min(a.Length, b.Length) < 4)
            return false;
        var head = 0;
        while (head < a.Length && head < b.Length && char.ToLowerInvariant(a[head]) == char.ToLowerInvariant(b[head]))
            head++;
        var tail = 0;
        while (tail < a.Length - head
            && tail < b.Length - head && char.ToLowerInvariant(a[^(tail + 1)]) == char.ToLowerInvariant(b[^(tail + 1)]))
            tail++;
        return Math.Max(a.Length, b.Length) - head - tail <= 1;
    }

    private const string Said =
        "said|stated|added|asked|advised|reported|explained|commented|spoke|noted|confirmed|informed|" +
        "outlined|presented|described|thanked|welcomed|highlighted|questioned|queried|agreed|replied|" +
        "responded|suggested|" +
        "referred|mentioned|raised|pointed\\sout|stressed|reiterated|acknowledged|introduced|felt|updated|" +
        "gave|told|expressed|emphasised|proposed|requested|discussed|clarified|observed|urged|invited|" +
        "referenced|concluded|finished|" +
        "recommended|summarised|provided|accepted|undertook|considered|warned|answered|declared|moved|" +
        "seconded|read|circulated|demonstrated|talked";

    private static readonly SearchValues<string> SaidWords = SearchValues.Create(
        [.. Said.Split('|').Select(w => w.Split('\\')[0])], StringComparison.Ordinal);

    [GeneratedRegex(
        @"\b(?<who>(?:[Tt]he\s)?(?:(?:[A-Z]|Ch|Supt?|Sgt|Insp|Cllr|Mrs?|Ms|Dr|Prof|Rev)\.|" +
        @"[A-Z][\w’'/&-]{0,25})(?:\s?(?<=[\s.])(?:of\s(?:the\s)?|for\s|and\sCrime\s)?(?:(?:[A-Z]|Ch|Supt?|Sgt|" +
        @"Insp|Cllr|Mrs?|Ms|Dr|Prof|Rev)\.|[A-Z(][\w’')&/-]{0,25})){0,5}|[Hh]e|[Ss]he|" +
        @"[Tt]he\s[a-z]+)\s(?:also\s|then\s|further\s|again\s|had\s|has\s|slightly\s){0,2}(?:" + Said + @")\b",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Speech();

    [GeneratedRegex(@"^(?:he|she)$", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^(?:the|but|and|as|when|while|however|also|in\sreply,?)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(
        @"\b(?<role>[A-Z][a-z]+(?:\s(?:of|and|for|[A-Z][a-z]+)){0,5})\s\((?<short>[A-Z][A-Za-z/]{1,7})\)\s(?<name>" +
        @"[A-Z][a-z’'-]+\s[A-Z][A-Za-z’'-]+)(?=\s[a-z])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Introduction();

    [GeneratedRegex(
        @"\b(?:(?:Deputy|Assistant|Vice|Interim|Temporary|Acting)\s)?(?:Chief\s(?:Executive|Constable|" +
        @"Superintendent|Inspector|Officer)|Police\sand\sCrime\sCommissioner|Commissioner|Clerk|Treasurer|" +
        @"Secretary|Headteacher|Mayor|Chairman|Chair|Monitoring\sOfficer)\b")]
    private static partial Regex Office();
}
