using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Capture;

/// <summary>
/// The words of a line that only ask for something to be put down, before, behind or amid what is to be done: "would you
/// mind adding one for Hugh? …", "…, can you record that", "note to self: …".
/// </summary>
internal static partial class CaptureFrame
{
    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Of these one at least stands where something is to be put down.</summary>
    private static readonly FrozenSet<string> Register = Set(
        "log logged add added adding record recorded register note noted minute minuted list tracker capture put stick pop jot bung "
            + "write enter entered create track action actions actoin actn actin act item point ap task tasks todo to-do job entry "
            + "remember remind down hold leave things lol one ones thing no keep book chalk");

    private static readonly FrozenSet<string> Words = Set(
        "a an the this that these those thats that's one new another it its it's us in into on as at under down up so right now here just "
            + "also and but or can could would will won't you ye u your please pls plz kindly bot hi hello hey again my against "
            + "make take set quick little wee big small want wants need needs i i'd id like would've d for of to is be are do don't shall "
            + "should must go goes raise get gets ta thanks thank cheers ok okay well next first second two three four couple few "
            + "mind awfully terribly ever possible possibly if may might we've have has got him her them he she they we myself me self "
            + "mine everyone please? agreed decided rush hurry fyi sorry oh ah er um too there here's heres name names against by "
            + "from today's morning afternoon yesterday last following meeting call committee sure formally official "
            + "officially proper properly really actually before forget with");

    private static readonly FrozenSet<string> Self = Set("me myself self mine i my");

    /// <returns>What is to be done, and of whom the words around it say that it is; "me" for the writer.</returns>
    public static (string Text, string? Marked) Cut(string text, CommandContext context)
    {
        string? marked = null;
        var people = PeopleInLine.Find(text, context.Roster);
        var clauses = Clauses(text);
        var kept = clauses.FindAll(c =>
        {
            if (!IsFrame(text, c, people))
                return true;
            marked ??= Marked(text, c, people);
            return false;
        });
        var rest = kept.Count == 0 || kept.Count == clauses.Count
            ? text
            : string.Concat(kept.Select(c => text[c.Start..c.End])).Trim(' ', ',', ';', ':', '-', '–', '—', '.');
        return (WithoutTail(ForSomebody(rest, context)), kept.Count == 0 ? null : marked);
    }

    /// <summary>"Need an action on the boiler": up to what is to be done; the line as it is where it is not put so.</summary>
    public static string WithoutLead(string text, CommandContext context)
    {
        var people = PeopleInLine.Find(text, context.Roster);
        var (end, isOfRegister, count) = (0, false, 0);
        foreach (Match word in Word().Matches(text))
        {
            if (people.Exists(p => p.At == word.Index))
                return text;
            if (!Words.Contains(word.Value) && !Register.Contains(word.Value))
                break;
            isOfRegister |= Register.Contains(word.Value);
            (end, count) = (word.Index + word.Length, count + 1);
            if (isOfRegister && word.Value.Equals("that", StringComparison.OrdinalIgnoreCase))
                break;
        }

        return isOfRegister && count > 1 && end < text.Length && LastWords().IsMatch(text[..end])
            ? text[end..].TrimStart(' ', ':', ',', '-', '–', '—', '.')
            : text;
    }

    /// <summary>"… on the 9th but do put it down".</summary>
    private static string WithoutTail(string text) =>
        Tail().Match(text) is { Success: true, Index: > 0 } tail
            && Word().Matches(text[..tail.Index]).Any(w => !Words.Contains(w.Value) && !Register.Contains(w.Value))
            && Word().Matches(tail.Value).All(w => Words.Contains(w.Value) || Register.Contains(w.Value))
            ? text[..tail.Index].TrimEnd(' ', ',', ';', '-', '–', '—')
            : text;

    /// <summary>Each with the mark that ends it.</summary>
    private static List<(int Start, int End)> Clauses(string text)
    {
        var (clauses, start) = (new List<(int Start, int End)>(), 0);
        foreach (Match mark in Marks().Matches(text))
        {
            clauses.Add((start, mark.Index + mark.Length));
            start = mark.Index + mark.Length;
        }

        if (start < text.Length)
            clauses.Add((start, text.Length));
        return clauses;
    }

    private static bool IsFrame(string text, (int Start, int End) clause, List<NamedSpan> people)
    {
        var words = Word().Matches(text[clause.Start..clause.End])
            .Where(w => !people.Exists(p => p.At <= clause.Start + w.Index && p.End >= clause.Start + w.Index + w.Length))
            .Select(w => w.Value).ToList();
        return words.TrueForAll(w => Words.Contains(w) || Register.Contains(w))
            && (words.Exists(Register.Contains) || IsOnlySomebody(text, clause, words, people));
    }

    /// <summary>"…, Hugh, …", "… – mine – …", "…, that's me": who it is, and nothing else.</summary>
    private static bool IsOnlySomebody(
        string text, (int Start, int End) clause, List<string> words, List<NamedSpan> people) =>
        people.Exists(p => p.At >= clause.Start && p.End <= clause.End)
            ? words.TrueForAll(w => w is "the" or "with" or "for" or "by" or "on" or "to" or "is" or "s")
            : words.Count is > 0 and < 4 && words.Exists(w => Self.Contains(w) && w is not ("i" or "I" or "my"))
                && words.TrueForAll(w => Self.Contains(w) || Words.Contains(w));

    private static string? Marked(string text, (int Start, int End) clause, List<NamedSpan> people) =>
        people.FindAll(p => p.At >= clause.Start && p.End <= clause.End) is [_, ..] named ? FreeOwner.Group(text, named).Names
            : Word().Matches(text[clause.Start..clause.End]).Any(w => Self.Contains(w.Value) && w.Value is not ("i" or "I"))
                && !Thanked().IsMatch(text[clause.Start..clause.End]) ? "me" : null;

    /// <summary>"New action for Patrick ring them" begins with Patrick.</summary>
    private static string ForSomebody(string text, CommandContext context)
    {
        if (PeopleInLine.Find(text, context.Roster) is not [var first, ..])
            return text;
        var words = Word().Matches(text[..first.At]);
        return words.Count > 0 && words.All(w => Words.Contains(w.Value) || Register.Contains(w.Value))
            && (words.Any(w => Register.Contains(w.Value)) || words is [{ Value: "for" or "on" or "4" }])
                ? text[first.At..]
                : text;
    }

    [GeneratedRegex(@"\s*[:;.!?]+(?:\s+|$)|\s+[-–—]+\s+|,\s+")]
    private static partial Regex Marks();

    [GeneratedRegex(@"[\w'’-]+")]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\s+(?:(?:lol|so|but|and|please|pls|can|could|would|will|you|u|do|just|i['’]d|like|want)\s+)*"
            + @"(?:put|log|record|note|minute|add|get|write|jot|stick|pop|bung)\s+(?:it|that"
            + @"|this)(?:\s+\w+){0,3}\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\b(?:tell|told|give|gave|send|ask)\s+me\b", RegexOptions.IgnoreCase)]
    private static partial Regex Thanked();

    /// <summary>"Please record that", "put down that", "a new one: …".</summary>
    [GeneratedRegex(
        @"\b(?:that|down|log|register|list|tracker|action|actn|actoin|task|todo|one|minutes?|for"
            + @"|on)(?:\s+(?:the|an?|our))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex LastWords();
}
