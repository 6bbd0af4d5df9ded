using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Capture;

/// <summary>
/// The clauses of a line that only ask for something to be put down, before, behind or amid what is to be done: "new
/// one
/// for the list: …", "…, can you record that".
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
            + "everyone please? agreed decided rush hurry fyi sorry oh ah er um too there here's heres name names against by "
            + "from today's morning afternoon yesterday last following meeting call committee sure formally official "
            + "officially proper properly really actually before forget with");

    /// <returns>What is to be done; the line as it is where nothing else would stay.</returns>
    public static string Cut(string text, CommandContext context)
    {
        var people = PeopleInLine.Find(text, context.Roster);
        var clauses = Clauses(text);
        var kept = clauses.FindAll(c => !IsFrame(text, c, people));
        return kept.Count == 0 || kept.Count == clauses.Count
            ? text
            : string.Concat(kept.Select(c => text[c.Start..c.End])).Trim(' ', ',', ';', ':', '-', '–', '—', '.');
    }

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

    /// <summary>A clause that names somebody may say whose it is.</summary>
    private static bool IsFrame(string text, (int Start, int End) clause, IReadOnlyList<NamedSpan> people)
    {
        var words = Word().Matches(text[clause.Start..clause.End]).Select(w => w.Value).ToList();
        return !people.Any(p => p.At >= clause.Start && p.End <= clause.End)
            && words.TrueForAll(w => Words.Contains(w) || Register.Contains(w)) && words.Exists(Register.Contains);
    }

    [GeneratedRegex(@"\s*[:;.!?]+(?:\s+|$)|\s+[-–—]+\s+|,\s+")]
    private static partial Regex Marks();

    [GeneratedRegex(@"[\w'’-]+")]
    private static partial Regex Word();
}
