using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>Who was there, who sat in and who sent apologies, from the lists at the head and the items that say so.</summary>
internal static partial class AttendanceReader
{
    private sealed class List(Presence? presence, string? role)
    {
        public Presence? Presence => presence;
        public string? Role => role;
        public List<SourceLine> Entries { get; } = [];
    }

    /// <summary>A point of a list may stand apart from the one before; one so long is no person.</summary>
    private const int LongestEntry = 80;

    /// <param name="lines">Of the head of the document, up to the first item.</param>
    public static List<Attendee> Read(IReadOnlyList<SourceLine> lines, IReadOnlyList<FoundItem> items)
    {
        var people = new List<Attendee>();
        foreach (var list in Lists(lines))
            people.AddRange(PeopleOf(list));
        foreach (var block in Joined(lines))
            people.AddRange(ApologiesIn(block.Text, block.LineAt));
        foreach (var item in items.Take(6))
            FromItem(item, people);
        foreach (var item in items)
            foreach (var block in item.Body)
                Joiners(block, people);
        return Substitutes(Distinct(people), items);
    }

    /// <summary>"Councillor Fox attended as substitute for Councillor Young" tells of two people whom the lists have apart.</summary>
    private static List<Attendee> Substitutes(List<Attendee> people, IReadOnlyList<FoundItem> items)
    {
        foreach (var block in items.Take(4).SelectMany(i => i.Body).Where(b => b.Text.Contains("ubstitut", StringComparison.Ordinal)))
            foreach (Match match in Substitute().Matches(block.Text))
            {
                var here = PersonGrammar.TakeName(match.Groups["here"].Value).Name?.Split(' ')[^1];
                var at = people.FindIndex(p => p.Presence != Presence.Apologies && here is not null && p.Name.EndsWith(here, StringComparison.Ordinal));
                if (at >= 0 && PersonGrammar.TakeName(match.Groups["away"].Value).Name is { } away)
                    people[at] = people[at] with { SubstituteFor = people.Find(p => p.Presence == Presence.Apologies && p.Name.EndsWith(away.Split(' ')[^1], StringComparison.Ordinal))?.Name ?? away };
            }

        return people;
    }

    private static IEnumerable<Block> Joined(IReadOnlyList<SourceLine> lines) =>
        BlockBuilder.Build(lines, Layout.Of(lines)).Where(b => b.Text.Contains("pologies", StringComparison.Ordinal));

    private static List<List> Lists(IReadOnlyList<SourceLine> lines)
    {
        var lists = new List<List>();
        List? open = null;
        var gaps = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.Text.Length == 0)
            {
                gaps++;
                continue;
            }

            if (Label(line) is { } label)
            {
                open = new List(label.Presence, label.Role);
                lists.Add(open);
                if (!label.IsWholeBlock)
                    open.Entries.Add(line with { Text = line.Text[label.Length..], IsBullet = false });
                gaps = 0;
            }
            else if (open is not null && gaps > 0 && NamesGroup(lines, at))
            {
                gaps = 0;
            }
            else if (open is not null && EndsList(line, gaps > 0, open))
            {
                open = null;
            }
            else
            {
                open?.Entries.Add(line);
                gaps = 0;
            }
        }

        return lists;
    }

    /// <summary>"Faith Community Representatives" over a person: a part of the list, not its end.</summary>
    private static bool NamesGroup(IReadOnlyList<SourceLine> lines, int at)
    {
        var text = lines[at].Text;
        return lines[at] is { IsBullet: false, Cells.Count: 0 } && text.Length <= 60 && GroupName().IsMatch(text) && !SentenceWords().IsMatch(text)
            && at + 1 < lines.Count && lines[at + 1].Text.Length > 0 && Label(lines[at + 1]) is null && PersonGrammar.BeginsPerson(lines[at + 1].Text);
    }

    private static AttendanceLabel? Label(SourceLine line) =>
        line.IsBullet && !line.Text.Contains(':', StringComparison.Ordinal) ? null
            : AttendanceLabel.Starts(line.Text, line.IsBold || line.HeadingLevel > 0, line.BoldLength);

    /// <summary>A list ends at the next heading, at a sentence, and where after a gap something comes that is no name.</summary>
    private static bool EndsList(SourceLine line, bool afterGap, List open)
    {
        if (line.HeadingLevel > 0 || SentenceWords().IsMatch(line.Text))
            return true;
        if (open.Entries.Count == 0 || (line.IsBullet && open.Entries[^1].IsBullet && line.Text.Length < LongestEntry))
            return false;
        return afterGap && !PersonGrammar.BeginsPerson(line.Text) && !(open.Entries[^1].Text[^1] is ',' or '-' || open.Entries[^1].Text.EndsWith(" and", StringComparison.Ordinal)) && !line.Text.StartsWith("and ", StringComparison.Ordinal);
    }

    private static List<Attendee> PeopleOf(List list)
    {
        if (list.Presence is not { } presence || list.Entries.Count == 0 || SaysNobody().IsMatch(list.Entries[0].Text))
            return [];
        if (list.Role is { } role)
            return PersonGrammar.Parse(list.Entries[0].Text, presence, list.Entries[0].Number) is { } one && one.Name.Contains(' ', StringComparison.Ordinal)
                ? [one with { Role = one.Role ?? role, IsChair = one.IsChair || PersonGrammar.IsChairRole(role) }] : [];
        var people = new List<Attendee>();
        // Lines of a list name one person each where there are several; fewer lines run names on.
        var oneEach = list.Entries.Count >= 3 && list.Entries.Count(e => e.Text.Count(c => c == ',') >= 2 || e.Text.EndsWith(',')) * 3 < list.Entries.Count;
        oneEach |= list.Entries.Count >= 2 && list.Entries.TrueForAll(e => PersonGrammar.BeginsPerson(e.Text) && e.Text.Count(c => c == ',') < 2 && e.Text[^1] != ',' && !SeveralNames().IsMatch(e.Text));
        var joined = new List<SourceLine>();
        foreach (var entry in list.Entries)
        {
            if (oneEach || entry.IsBullet || entry.Cells.Count > 1)
                people.AddRange(Entry(entry, presence));
            else
                joined.Add(entry);
        }

        people.AddRange(RunOn(joined, presence));
        return people;
    }

    private static IEnumerable<Attendee> Entry(SourceLine entry, Presence presence)
    {
        var text = entry.Cells.Count > 1 ? OfCells(entry.Cells) : entry.Text;
        if (SaysNobody().IsMatch(text) || HeaderRow().IsMatch(text))
            return [];
        if (SeveralNames().IsMatch(text))
            return NameList.Read(Several().Replace(text, "$1 "), presence, _ => entry.Number);
        return PersonGrammar.Parse(text, presence, entry.Number) is { } person ? [person] : [];
    }

    /// <summary>Initials in a cell of their own are the short form of the name.</summary>
    private static string OfCells(IReadOnlyList<string> cells)
    {
        var name = cells.FirstOrDefault(c => c.Length > 0) ?? "";
        var others = cells.Where(c => c.AsSpan().ContainsAnyExcept(" -–—:")).Skip(1).ToList();
        var code = others.Find(c => Initials().IsMatch(c));
        return name + (code is null ? "" : $" ({code})") + string.Concat(others.Where(c => c != code).Select(c => " – " + c));
    }

    private static IEnumerable<Attendee> RunOn(List<SourceLine> lines, Presence presence)
    {
        if (lines.Count == 0)
            return [];
        var block = BlockBuilder.Merge(lines, Ends);
        return NameList.Read(block.Text, presence, block.LineAt);

        // A line that ends without a comma still ends an entry, unless the next one cannot begin one.
        static string Ends(SourceLine line, SourceLine next) =>
            line.Text[^1] is ',' or ';' || line.Text.EndsWith(" and", StringComparison.Ordinal) || next.Text.StartsWith("and ", StringComparison.Ordinal) || !PersonGrammar.BeginsPerson(next.Text) ? " " : ", ";
    }

    private static void FromItem(FoundItem item, List<Attendee> people)
    {
        var isApologies = item.Title.Contains("pologies", StringComparison.OrdinalIgnoreCase) || item.Title.Contains("absence", StringComparison.OrdinalIgnoreCase);
        var isPresent = PresentTitle().IsMatch(item.Title);
        if (!isApologies && !isPresent)
            return;
        var bullets = item.Body.Where(b => b.IsBullet || (b.Text.Length < 80 && PersonGrammar.BeginsPerson(b.Text))).ToList();
        if (isPresent && !isApologies)
        {
            foreach (var block in item.Body.Where(b => AttendanceLabel.At(b) is null && !SentenceWords().IsMatch(b.Text)))
                people.AddRange(NameList.Read(block.Text, Presence.Present, block.LineAt));
            return;
        }

        foreach (var block in item.Body)
        {
            var before = people.Count;
            people.AddRange(ApologiesIn(block.Text, block.LineAt));
            if (people.Count == before && AttendanceLabel.At(block) is { Presence: { } presence, IsWholeBlock: false } label && !SaysNobody().IsMatch(block.Text[label.Length..]))
                people.AddRange(NameList.Read(block.Text[label.Length..], presence, block.LineAt));
        }

        if (!people.Exists(p => p.Presence == Presence.Apologies && p.Line >= item.Line))
            foreach (var block in bullets.Where(b => !SaysNobody().IsMatch(b.Text) && !SentenceWords().IsMatch(b.Text) && Enumerator.At(b.Text) is null))
                people.AddRange(NameList.Read(block.Text, Presence.Apologies, block.LineAt));
    }

    private static IEnumerable<Attendee> ApologiesIn(string text, Func<int, int> lineAt)
    {
        foreach (Match match in ApologiesSentence().Matches(text))
        {
            var names = match.Groups["names"];
            if (SaysNobody().IsMatch(names.Value))
                continue;
            foreach (var person in NameList.Read(names.Value, Presence.Apologies, at => lineAt(names.Index + at)))
                yield return person;
        }
    }

    /// <summary>Guests who came in for one item: they were in attendance.</summary>
    private static void Joiners(Block block, List<Attendee> people)
    {
        if (!block.Text.Contains(" joined the ", StringComparison.Ordinal) || JoinedSentence().Match(block.Text) is not { Success: true } match)
            return;
        var names = match.Groups["names"];
        foreach (Match name in NameWithBody().Matches(names.Value))
            if (PersonGrammar.Parse(name.Value, Presence.InAttendance, block.LineAt(names.Index + name.Index)) is { } person)
                people.Add(person);
    }

    private static List<Attendee> Distinct(List<Attendee> people)
    {
        var kept = new List<Attendee>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in people)
            if (!person.Name.Contains(' ', StringComparison.Ordinal) && kept.Exists(k => k.Presence == person.Presence && k.Name.EndsWith(" " + person.Name, StringComparison.OrdinalIgnoreCase) && person.Presence == Presence.Apologies))
                continue;
            else if (person.Name.Length > 1 && !(Initials().IsMatch(person.Name) && person.Presence == Presence.Apologies) && !NoName().IsMatch(person.Name) && seen.Add(person.Name))
                kept.Add(person);
        return kept;
    }

    [GeneratedRegex(@"(?<here>(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)\.?\s)?(?:[A-Z][\w.’'-]*\s){1,3})(?:attended\s|was\s|were\s|acted\s|acting\s|present\s)?(?:as\s)?(?:an?\s|the\s)?substitut(?:e|ed|ing)\s(?:member\s)?for\s(?<away>(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)\.?\s)?[A-Z][\w.’'-]*(?:\s[A-Z][\w’'-]+){0,2})|(?<away>(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)\.?\s)(?:[A-Z][\w.’'-]*\s){1,3})\(substitut(?:e|ed)(?:\sby|:)?\s(?<here>[^()]{3,60})\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Substitute();

    [GeneratedRegex(@"\b(?:was|were|is|are|has|have|had|opened|welcomed|thanked|there|meeting\s(?:started|began|commenced|opened))\b", RegexOptions.IgnoreCase)]
    private static partial Regex SentenceWords();

    [GeneratedRegex(@"^[A-Z][A-Za-z’' -]{0,40}\b(?:members|representatives|councillors|governors|officers|directors|trustees)(?:\sof\sthe\s[\w -]{3,40})?:?$", RegexOptions.IgnoreCase)]
    private static partial Regex GroupName();

    [GeneratedRegex(@"^[A-Z]{2,3}[a-z]?$")]
    private static partial Regex Initials();

    [GeneratedRegex(@"^[\s\-–:]{0,5}(?:none|nil|n/a|no\s|there\s(?:were|was|are)\s(?:no|none)|not\sapplicable|nobody|tbc)", RegexOptions.IgnoreCase)]
    private static partial Regex SaysNobody();

    [GeneratedRegex(@"^(?:name|title|attendee|role|organisation)\b.{0,5}(?:–|$)", RegexOptions.IgnoreCase)]
    private static partial Regex HeaderRow();

    [GeneratedRegex(@"^(?:councillors|cllrs|governors):?\s|\band\s(?:cllr|councillor|mr|mrs|ms|dr|superintendent|inspector)|,\s(?:cllr|councillor|mr|mrs|ms|dr)\.?\s|(?:[-–].{3,80}){3}", RegexOptions.IgnoreCase)]
    private static partial Regex SeveralNames();

    [GeneratedRegex(@"^(councillors|cllrs|governors):\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Several();

    [GeneratedRegex(@"\b(?:present|attendance|attendees|roll\scall|introductions?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PresentTitle();

    [GeneratedRegex(@"\bapologies\b[^.:]{0,80}?\b(?:(?:received|given|submitted|provided|tendered|accepted|noted|sent|made|offered|recorded)\b[^.:]{0,30}?\b(?:from|for|by|on\sbehalf\sof)|from)\b:?\s(?<names>(?:[^.]|(?<=\b[A-Z]|Cllrs?|Mr|Mrs|Ms|Dr|Messrs|Rev)\.){2,600}?)(?:\.(?!\w)(?<!\b[A-Z]\.|Cllrs?\.|Mr\.|Mrs\.|Ms\.|Dr\.|Rev\.)|$|\swho\b|\s(?:and\s)?(?:were|was)\s(?:accepted|noted|received|approved)|\sdue\sto\b)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex ApologiesSentence();

    [GeneratedRegex(@"(?<names>[^.]{5,400}?)\sjoined\sthe\s(?:meeting|discussion)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex JoinedSentence();

    [GeneratedRegex(@"[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w’'-]{1,20}){1,2}\s\([^()]{3,100}\)", RegexOptions.None)]
    private static partial Regex NameWithBody();

    [GeneratedRegex(@"^(?:none|nil|name|public|members?|apologies|absent|present|various|quorate|quorum|minutes|meeting|vacancy|vacant|n/a|tbc)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoName();
}
