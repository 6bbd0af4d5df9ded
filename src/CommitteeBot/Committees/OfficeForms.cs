using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CommitteeBot.Language;

namespace CommitteeBot.Committees;

/// <summary>The forms in which one office is written: in full, with other small words, or by its initials.</summary>
internal static partial class OfficeForms
{
    private static readonly HashSet<string> Joins = new(["and", "of", "for", "the", "to", "in"], StringComparer.Ordinal);

    /// <summary>Of "Councillor" there are many: it tells nobody apart.</summary>
    private static readonly HashSet<string> OfMany = new(
        ["councillor", "cllr", "member", "officer", "independent member", "co-opted member", "trustee", "governor"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of offices as people shorten them: "Dir of Homes", "Dep Clerk".</summary>
    private static readonly Dictionary<string, string> WrittenOut = new(StringComparer.Ordinal)
    {
        ["dir"] = "director", ["mgr"] = "manager", ["dep"] = "deputy", ["asst"] = "assistant", ["sec"] = "secretary",
        ["treas"] = "treasurer", ["exec"] = "executive", ["supt"] = "superintendent", ["insp"] = "inspector",
        ["const"] = "constable", ["off"] = "officer", ["svcs"] = "services", ["cttee"] = "committee", ["co ord"] = "co ordinator",
        ["admin"] = "administrator", ["comms"] = "communications", ["env"] = "environment", ["ops"] = "operations",
    };

    /// <summary>"Councillor, Vice-Chair" is two offices, and the second one is this person's alone.</summary>
    public static IEnumerable<string> PartsOf(string office) =>
        office.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts
            ? parts.Where(p => !OfMany.Contains(p))
            : [];

    public static bool AreSame(string one, string other) => string.Equals(Key(one), Key(other), StringComparison.Ordinal);

    /// <summary>What two ways of writing one office have in common: the Homes Director is the Director of Homes.</summary>
    public static string Key(string office) => Keys.Of(office);

    private static string InOrder(string form) =>
        form.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of && form.LastIndexOf(" of ", StringComparison.Ordinal) == of
            ? $"{form[(of + 4)..]} {form[..of]}"
            : form;

    /// <summary>"DoP" and "DP" for the Director of Place, "CEO" for the Chief Executive.</summary>
    public static bool IsAbbreviation(string letters, string office) =>
        Abbreviations(office).Contains(letters, StringComparer.OrdinalIgnoreCase);

    /// <summary>None of an office of one word.</summary>
    public static IEnumerable<string> Abbreviations(string office)
    {
        var words = Form(office).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return [];
        var all = string.Concat(words.Select(w => w[0]));
        var main = string.Concat(words.Where(w => !Joins.Contains(w)).Select(w => w[0]));
        return words is ["chief", "executive"] ? [all, main, $"{main}o"] : [all, main];
    }

    /// <summary>Without accents, and with one kind of hyphen and apostrophe.</summary>
    public static string Plain(string name)
    {
        var plain = Dashes().Replace(name, "-").Replace('’', '\'');
        if (Ascii.IsValid(plain))
            return plain;
        var letters = new StringBuilder(plain.Length);
        foreach (var letter in plain.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                letters.Append(letter);
        }

        return letters.ToString();
    }

    private static readonly BoundedMemo<string> Forms = new(Make);
    private static readonly BoundedMemo<string> Keys = new(office => InOrder(Form(office)));

    /// <summary>The one form that all ways of writing an office have.</summary>
    public static string Form(string office) => Forms.Of(office);

    private static string Make(string office)
    {
        var form = Plain(office).ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal).Replace('-', ' ');
        form = Shortened().Replace(Spaces().Replace(form, " ").Trim(), m => WrittenOut[m.Groups["word"].Value]);
        return Gendered().Replace(form.StartsWith("the ", StringComparison.Ordinal) ? form[4..] : form, "chair");
    }

    [GeneratedRegex(@"\s*[‐‑‒–—]\s*")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(?<word>dir|mgr|dep|asst|sec|treas|exec|supt|insp|const|off|svcs|cttee|co ord|admin|comms|env|ops)\b\.?")]
    private static partial Regex Shortened();

    [GeneratedRegex(@"\bchair(?:man|woman|person)\b")]
    private static partial Regex Gendered();
}
