using System.Globalization;
using System.Text.RegularExpressions;
using CommitteeBot.Committees;

namespace CommitteeBot.Understanding.Calendar;

/// <summary>The agenda of a meeting and a committee's standing items, shown and edited.</summary>
internal static partial class AgendaReader
{
    public static CalendarIntent? Read(string line)
    {
        if (Show().Match(line) is { Success: true } show)
            return Meeting(show.Groups["which"].Value, out var phrase)
                ? new ShowAgendaIntent(show.Groups["text"].Success) { Meeting = phrase }
                : null;
        if (Standing().Match(line) is { Success: true } standing)
            return ReadStanding(standing.Groups["rest"].Value.Trim());
        if (line.EndsWith('?'))
            return null;
        if (Onto().Match(line) is { Success: true } onto)
            return Added(onto.Groups["title"].Value, onto.Groups["which"].Value);
        if (Off().Match(line) is { Success: true } off)
            return new EditAgendaIntent(new AgendaEdit.Remove(Int(off.Groups["number"])));
        if (MoveItem().Match(line) is { Success: true } item)
            return new EditAgendaIntent(new AgendaEdit.Move(Int(item.Groups["number"]), Int(item.Groups["to"])));
        if (Edit().Match(line) is not { Success: true } edit)
            return null;
        var (words, named) = TakeMeeting(edit.Groups["rest"].Value.Trim());
        return ReadEdit(words) is { } made ? new EditAgendaIntent(made) { Meeting = named } : null;
    }

    private static AgendaEdit? ReadEdit(string words)
    {
        if (Add().Match(words) is { Success: true } add)
            return ReadAdd(add.Groups["title"].Value);
        if (Remove().Match(words) is { Success: true } remove)
            return new AgendaEdit.Remove(Int(remove.Groups["number"]));
        if (Move().Match(words) is { Success: true } move)
            return new AgendaEdit.Move(Int(move.Groups["number"]), Int(move.Groups["to"]));
        if (Rename().Match(words) is { Success: true } rename)
            return new AgendaEdit.Rename(Int(rename.Groups["number"]), rename.Groups["title"].Value.Trim());
        if (Restrict().Match(words) is { Success: true } restrict)
            return new AgendaEdit.Restrict(
                Int(restrict.Groups["number"]),
                restrict.Groups["open"].Success ? null : Ground(restrict.Groups["ground"].Value));
        return words.Equals("reset", StringComparison.OrdinalIgnoreCase) ? new AgendaEdit.Reset() : null;
    }

    private static AgendaEdit.Add ReadAdd(string words)
    {
        var title = words.Trim();
        string? ground = null;
        if (PrivateFirst().Match(title) is { Success: true } first)
            (title, ground) = (title[first.Length..].Trim(), Ground(first.Groups["ground"].Value));
        else if (PrivateLast().Match(title) is { Success: true } last)
            (title, ground) = (title[..last.Index].Trim(), Ground(last.Groups["ground"].Value));
        int? at = null;
        if (At().Match(title) is { Success: true } place)
            (title, at) = (title[..place.Index].Trim(), Int(place.Groups["number"]));
        return new AgendaEdit.Add(title.Trim('"', '“', '”', ' ', ':'), at, ground);
    }

    private static EditAgendaIntent? Added(string title, string which) =>
        title.Length > 0 && Meeting(which, out var phrase)
            ? new EditAgendaIntent(ReadAdd(title)) { Meeting = phrase }
            : null;

    private static StandingItemsIntent? ReadStanding(string rest)
    {
        var words = rest.TrimStart(':', ' ').TrimEnd('?');
        if (words.Length == 0)
            return new StandingItemsIntent(null, null);
        if (ReadEdit(words) is { } edit)
            return new StandingItemsIntent(edit, null);
        return rest.StartsWith(':') || words.Contains(';', StringComparison.Ordinal)
            ? new StandingItemsIntent(
                null, [.. words.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)])
            : null;
    }

    private static (string Words, MeetingPhrase? Phrase) TakeMeeting(string words)
    {
        var tail = ForMeeting().Match(words);
        return tail.Success && Meeting(tail.Groups["which"].Value, out var phrase)
            ? (words[..tail.Index].Trim(), phrase)
            : (words, null);
    }

    private static bool Meeting(string words, out MeetingPhrase? phrase)
    {
        var text = words.Trim();
        phrase = text.Length == 0 || NextOne().IsMatch(text) ? null : MeetingReader.Read(text);
        return phrase is not null || text.Length == 0 || NextOne().IsMatch(text);
    }

    private static string Ground(string words) =>
        words.Trim().Trim('(', ')', ':', ',', ' ') is { Length: > 0 } ground ? ground : "private";

    private static int Int(Group number) => int.Parse(number.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:(?:for|of|at)\s+)?(?:(?:the|our)\s+)*(?:next|coming|forthcoming|upcoming)(?:\s+meeting)?$|^(?:(?:for"
        + @"|of|at)\s+)?the\s+meeting$", RegexOptions.IgnoreCase)]
    private static partial Regex NextOne();

    [GeneratedRegex(
        @"^(?:(?:show|view|see|get|draft|prepare|make|what['’]?s|what\s+is)\s+(?:me\s+)?)?(?:the\s+|our\s+"
        + @"|an\s+)?(?:(?:next|draft)\s+)?agenda(?<text>\s+(?:as\s+)?text)?(?:\s+(?<which>(?:for|of"
        + @"|at)\s+.+?))?(?<text>\s+as\s+text)?[?.]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Show();

    [GeneratedRegex(
        @"^(?:(?:show|list|set|edit)\s+)?(?:the\s+|our\s+)?standing\s+(?:agenda\s+)?items?\b(?<rest>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Standing();

    [GeneratedRegex(
        @"^(?:add|put)\s+(?<title>.+?)\s+(?:to|on|onto)\s+the\s+agenda(?:\s+(?<which>(?:for|of)\s+.+))?$|^(?:add"
        + @"|put)\s+(?:to|on)\s+the\s+agenda\s*:?\s+(?<title>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Onto();

    [GeneratedRegex(
        @"^(?:remove|delete|take|drop)\s+(?:agenda\s+)?(?:item\s+)?(?<number>\d{1,3})\s+(?:from"
        + @"|off)\s+the\s+agenda$", RegexOptions.IgnoreCase)]
    private static partial Regex Off();

    [GeneratedRegex(
        @"^move\s+(?:agenda\s+)?item\s+(?<number>\d{1,3})\s+(?:to|before)\s+(?:item\s+|place\s+)?(?<to>\d{1,3})$",
        RegexOptions.IgnoreCase)]
    private static partial Regex MoveItem();

    [GeneratedRegex(
        @"^agenda\s*:?\s+(?<rest>(?:add|insert|remove|delete|drop|move|rename|reword|private|restrict|public|open"
        + @"|reset)\b.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Edit();

    [GeneratedRegex(
        @"\s+(?:for|of)\s+(?<which>(?:the\s+)?[\w\s/]*?\bmeeting(?:\s+(?:on|of)\s+[\w\s/]+)?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex ForMeeting();

    [GeneratedRegex(@"^(?:add|insert)\s*:?\s+(?<title>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Add();

    [GeneratedRegex(@"^(?:remove|delete|drop)\s+(?:item\s+)?(?<number>\d{1,3})$", RegexOptions.IgnoreCase)]
    private static partial Regex Remove();

    [GeneratedRegex(
        @"^move\s+(?:item\s+)?(?<number>\d{1,3})\s+(?:to|before)\s+(?:item\s+|place\s+)?(?<to>\d{1,3})$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Move();

    [GeneratedRegex(
        @"^(?:rename|reword)\s+(?:item\s+)?(?<number>\d{1,3})\s*(?:to|as|:)?\s+(?<title>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Rename();

    [GeneratedRegex(
        @"^(?:(?<open>public|open)|private|restrict)\s+(?:item\s+)?(?<number>\d{1,3})(?<ground>\s.*)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Restrict();

    [GeneratedRegex(
        @"^(?:private|restricted|exempt|confidential)(?<ground>\s*\([^)]*\))?\s*:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex PrivateFirst();

    [GeneratedRegex(
        @"\s*[,(]?\s*\b(?:in\s+private|private|exempt|restricted|confidential)\b(?<ground>[^)]{0,80})\)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex PrivateLast();

    [GeneratedRegex(
        @"\s+(?:as|at)\s+(?:item|place|number|no\.?)?\s*(?<number>\d{1,3})$"
        + @"|\s+before\s+(?:item\s+)?(?<number>\d{1,3})$", RegexOptions.IgnoreCase)]
    private static partial Regex At();
}
