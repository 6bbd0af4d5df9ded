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
        var words = Word().Replace(
            line,
            m => Of(m.Value) is { } form && !IsInName(line, m) && isName?.Invoke(m.Value) != true ? form : m.Value);
        words = Pronoun().Replace(words, m => $"I'{(m.Groups["would"].Success ? "d" : "ll")} ");
        var full = Figure().Replace(
            Glued().Replace(words, m => $" {Forms[m.Value.ToLowerInvariant()]}"),
            m => m.Groups["be"].Success ? "be" : $"{(m.Value[0] == '2' ? "to" : "for")} {m.Groups["next"].Value}");
        return full == line ? null : full;
    }

    private static string? Of(string word) =>
        !Forms.TryGetValue(word.ToLowerInvariant(), out var form) || Capitals().IsMatch(word) ? null
            : char.IsUpper(word[0]) ? char.ToUpperInvariant(form[0]) + form[1..]
            : form;

    [GeneratedRegex(@"^[A-Z][A-Z\d/]*$")]
    private static partial Regex Capitals();

    /// <summary>"Maes yr Haf" is a name; "Colin n Pat" are two.</summary>
    private static bool IsInName(string line, Match word) =>
        word.Value is not ("n" or "w") && NameBefore().IsMatch(line[..word.Index])
            && NameBehind().IsMatch(line[(word.Index + word.Length)..]);

    private static FrozenDictionary<string, string> Read()
    {
        using var reader = new StreamReader(typeof(ShortForms).Assembly.GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(l => l[0] != '#').Select(l => l.Split(' ', 2))
            .ToFrozenDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
    }

    /// <summary>A quotation, or a word that is no part of a number or an address.</summary>
    [GeneratedRegex("[\"“][^\"”]*[\"”]|(?<![\\w/@.’'-])(?:[A-Za-z]\\w*(?:/[A-Za-z]?)?|2\\w{2,})(?![\\w/@’'-]|\\.\\w)")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b[A-Z][a-z]+\s$")]
    private static partial Regex NameBefore();

    [GeneratedRegex(@"^\s[A-Z][a-z]")]
    private static partial Regex NameBehind();

    /// <summary>"Id ring them" and "ill fix it", where something to be done follows.</summary>
    [GeneratedRegex(
        @"(?<![\w'’-])(?:(?<would>id)|ill)\s(?=(?:look|get|ask|talk|speak|ring|phone|call|write|draft|send|email|check|chase|sort|do|be"
            + @"|have|see|take|make|give|like|love|bring|find|fix|book|order|meet|go|try|let|put|pick|pop|tell|need|come)\b)")]
    private static partial Regex Pronoun();

    /// <summary>The unit of "1wk".</summary>
    [GeneratedRegex(@"(?<=\b\d{1,2})(?:wks?|mths?|hrs?|yrs?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Glued();

    /// <summary>The figure in "a note 2 self": no action's number stands between such words.</summary>
    [GeneratedRegex(
        @"(?<=[a-z’']\s)(?<!\b(?:and|no|nr|item|actions?|number|minute|on|do|done|closed?|start|drop|bin|give|due|is|are|for|of)\s)"
            + @"(?:[24]\s(?<next>self|be|b|do|get|go|see|send|the|a|an|my|our|us|me|him|her|them|you|your"
            + @"|everyone|next|xmas|christmas|sign|all))(?=\s|$)"
            + @"|(?<=\b(?:to|2|can|could|will|would|should|must|may|can't|won't)\s)(?<be>b)(?=\s)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Figure();
}
