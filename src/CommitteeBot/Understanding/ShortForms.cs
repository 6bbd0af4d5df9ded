using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding;

/// <summary>
/// What people shorten when they type, written out: "cancel the mtg bc of snow". What is in quotation marks stays as it
/// is, and so do initials, which are typed in capitals.
/// </summary>
internal static partial class ShortForms
{
    private const string Resource = "Understanding/short-forms.txt";

    private static readonly FrozenDictionary<string, string> Forms = Read();

    /// <param name="isName">Whether somebody is called so: "wk" may be somebody's initials.</param>
    /// <returns>Null where nothing is shortened.</returns>
    public static string? WriteOut(string line, Func<string, bool>? isName = null)
    {
        var full = Unquoted().Replace(
            line, m => m.Groups["text"].Success ? Written(m.Value, word => isName?.Invoke(word) == true) : m.Value);
        return full == line ? null : full;
    }

    private static string Written(string text, Func<string, bool> isName)
    {
        var words = Word().Replace(text, m => Of(m.Value) is { } form && !IsInName(text, m, isName) ? form : m.Value);
        words = Pronoun().Replace(words, m => $"I'{(m.Groups["would"].Success ? "d" : "ll")} ");
        words = Glued().Replace(words, m => $" {Forms[m.Value.ToLowerInvariant()]}");
        return Figure().Replace(words, m => m.Value switch { "2" => "to", "4" => "for", _ => "be" });
    }

    private static string? Of(string word) =>
        !Forms.TryGetValue(word.ToLowerInvariant(), out var form) || Capitals().IsMatch(word) ? null
            : char.IsUpper(word[0]) ? char.ToUpperInvariant(form[0]) + form[1..]
            : form;

    /// <summary>
    /// "Maes yr Haf" and "the Dun Cow" are names, and so is "sam r"; "Colin n Pat" are two. A capital begins a sentence or a
    /// name.
    /// </summary>
    private static bool IsInName(string text, Match word, Func<string, bool> isName)
    {
        var (before, behind) = (text[..word.Index], text[(word.Index + word.Length)..]);
        return isName(word.Value)
            || (char.IsUpper(word.Value[0]) && (!Start().IsMatch(before) || NameBehind().IsMatch(behind)))
            || (word.Value is "n" or "r" or "w" && DoesBehind().IsMatch(behind))
            || (word.Value is "r" or "w" or "u" && LastBefore().Match(before) is { Success: true } last && isName(last.Value.Trim()))
            || (word.Value is not ("n" or "w") && NameBefore().IsMatch(before) && NameBehind().IsMatch(behind));
    }

    private static FrozenDictionary<string, string> Read()
    {
        using var reader = new StreamReader(typeof(ShortForms).Assembly.GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(l => l[0] != '#').Select(l => l.Split(' ', 2))
            .ToFrozenDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
    }

    /// <summary>A quotation, or what stands around it.</summary>
    [GeneratedRegex("[\"“‘][^\"”’]*[\"”’]|(?<text>[^\"“‘]+)")]
    private static partial Regex Unquoted();

    /// <summary>A word that is no part of a number or an address.</summary>
    [GeneratedRegex(@"(?<![\w/@.’'-])(?:[A-Za-z]\w*(?:/[A-Za-z]?)?|2\w{2,})(?![\w/@’'-]|\.\w)")]
    private static partial Regex Word();

    [GeneratedRegex(@"^[A-Z][A-Z\d/]*$")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"(?:^|[.!?]\s)\W*$")]
    private static partial Regex Start();

    [GeneratedRegex(@"\b[A-Z][a-z]+\s$")]
    private static partial Regex NameBefore();

    [GeneratedRegex(@"^\s[A-Z][a-z]")]
    private static partial Regex NameBehind();

    [GeneratedRegex(@"[A-Za-z]+\s$")]
    private static partial Regex LastBefore();

    /// <summary>Behind an initial somebody does something, or the line ends.</summary>
    [GeneratedRegex(@"^(?:['’]s\b|\W*$|\s(?:to|will|is|has|can|should|must)\b)")]
    private static partial Regex DoesBehind();

    /// <summary>"Id ring them" and "ill fix it", where something to be done follows.</summary>
    [GeneratedRegex(
        @"(?<![\w'’-]|\b(?:an?|the|is|was|my|your|his|her|their|our|of|no|with|photo|each|are|were|been|felt|very|so)\s)"
            + @"(?:(?<would>id)|ill)\s(?=(?:look|get|ask|talk|speak|ring|phone|call|write|draft|send|email|check|chase|sort|do|be"
            + @"|have|see|take|make|give|like|love|bring|find|fix|book|order|meet|go|try|put|pick|pop|tell|need|come)\b)")]
    private static partial Regex Pronoun();

    /// <summary>The unit of "1wk".</summary>
    [GeneratedRegex(@"(?<=\b\d{1,2})(?:wks?|mths?|hrs?|yrs?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Glued();

    /// <summary>The figures in "a note 2 self", "need 2 ring" and "flowers 4 xmas", and the letter in "can b closed".</summary>
    [GeneratedRegex(
        @"(?<=\bnote\s)2(?=\s(?:self|me)\b)|(?<=\b(?:wants?|needs?|going|have|has|ready|able|happy|waiting|like|try|got)\s)2(?=\s[a-z])"
            + @"|(?<=[a-z]\s)4(?=\s(?:xmas|christmas)\b)"
            + @"|(?<=\b(?:to|2|can|could|will|would|should|must|may|can't|won't)\s)b"
            + @"(?=\s(?:\w+ed|done|in|at|there|sent|told|put|ready|able|late)\b)")]
    private static partial Regex Figure();
}
