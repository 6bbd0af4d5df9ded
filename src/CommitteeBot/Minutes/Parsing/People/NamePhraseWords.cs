using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.People;

/// <summary>The words in and around names in running text.</summary>
internal static partial class NamePhraseWords
{
    /// <summary>Capitalised words that stand behind or before a name and are no part of one.</summary>
    private static readonly FrozenSet<string> Stops =
        ("seconded second seconder proposed proposer proposal moved mover carried lost resolved agreed all vote votes "
            + "voted voting for against abstain abstained abstaining abstentions abstention that it this these "
            + "those he she "
            + "they in on at by with to and but as when while after upon following action item agenda minute minutes "
            + "motion amendment unanimous unanimously members member councillors no none nil nobody declared declares "
            + "interest interests dpi ori nri personal prejudicial pecuniary non-pecuniary noted result sec prop "
            + "committee council board panel planning report having there from of is was were are be been also then "
            + "chair chairman chairperson chairwoman yes january february march april june july august september "
            + "october november december monday tuesday wednesday thursday friday saturday sunday")
            .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool EndsName(string word) => Stops.Contains(word);

    /// <summary><c>J</c>, <c>J.P</c>, <c>JP</c>: a point behind them ends no sentence.</summary>
    public static bool IsInitials(string word) => word.Length <= 5 && word.All(c => char.IsUpper(c) || c == '.');

    public static string WithoutPossessive(string words) =>
        words.EndsWith("’s", StringComparison.Ordinal) || words.EndsWith("'s", StringComparison.Ordinal)
            ? words[..^2]
            : words;

    public static NamePhrase? OfficeAt(string text, int at) =>
        OfficePhrase().Match(text, at) is { Success: true } office && office.Index == at
            ? new NamePhrase(office.Value, at, at + office.Length, true)
            : null;

    public static NamePhrase? OfficeBefore(string text, int end)
    {
        var from = Math.Max(0, end - 40);
        return OfficeAtEnd().Match(text, from, end - from) is { Success: true } office
            ? new NamePhrase(office.Value, office.Index, end, true)
            : null;
    }

    /// <summary>Letters, honours, offices and brackets behind a name.</summary>
    public static int SkipNotes(string text, int at) =>
        Notes().Match(text, at) is { Success: true } notes ? at + notes.Length : at;

    public static int SkipNotesBack(string text, int end)
    {
        while (end > 0 && text[end - 1] is ' ' or ',')
            end--;
        return NotesAtEnd().Match(text, 0, end) is { Success: true } notes ? notes.Index : end;
    }

    /// <summary>Where the next name of a list begins; null where the list ends.</summary>
    public static int? Joint(string text, int at, bool withCommas) =>
        (withCommas ? CommaOrAnd() : And()).Match(text, at) is { Success: true } joint ? at + joint.Length : null;

    /// <summary>Where the name before an "and" ends; -1 where there is none.</summary>
    public static int JointBefore(string text, int start) =>
        AndAtEnd().Match(text, 0, start) is { Success: true } joint ? joint.Index : -1;

    private const string Offices =
        @"(?:(?:deputy|vice|lord|acting|depute|leas|past)[ -]){0,2}(?:chair(?:man|woman|person)?|mayor|provost|" +
        @"conven[eo]r|president|cathaoirleach|leader|moderator)\b";

    [GeneratedRegex(
        @"\G(?:the\s)?" + Offices + @"(?!['’]?s?\s(?:report|casting|letter|announcements?)\b)(?!\s(?-i:[A-Z][a-z]))",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfficePhrase();

    [GeneratedRegex(@"(?:(?<=^|\W)the\s|(?<=^|[.;:,(]\s?))" + Offices + "$", RegexOptions.IgnoreCase)]
    private static partial Regex OfficeAtEnd();

    [GeneratedRegex(
        @"\G(?:\s?\([^()]{1,40}\)|,?\s(?:T\.?D\.?|MBE|OBE|CBE|JP|MP|MLA|MSP|DL)\b\.?|,\s(?:Deputy\s|" +
        @"Vice[ -])?(?:Chair(?:man|" +
        @"person|woman)?|Mayor|Cathaoirleach|Convener|Provost)\b,?)*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Notes();

    [GeneratedRegex(@"\s?\([^()]{1,40}\)$|,?\sT\.?D\.?$|,\s(?:Deputy\s|Vice[ -])?(?:Chair\w*|Mayor|Cathaoirleach)$")]
    private static partial Regex NotesAtEnd();

    [GeneratedRegex(@"\G(?:\s{0,3}(?:,|;|/)\s{0,3}(?:and\s|&\s)?|\s(?:and|&)\s)(?:of\s)?", RegexOptions.IgnoreCase)]
    private static partial Regex CommaOrAnd();

    [GeneratedRegex(@"\G\s(?:and|&)\s", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"\s(?:and|&)\s?$", RegexOptions.IgnoreCase)]
    private static partial Regex AndAtEnd();
}
