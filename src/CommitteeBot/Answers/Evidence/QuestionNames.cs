using System.Text.RegularExpressions;
using CommitteeBot.Language;

namespace CommitteeBot.Answers.Evidence;

/// <summary>Names in a question: words in capitals within it. Whose names they are need not be known.</summary>
internal static partial class QuestionNames
{
    private const int MinLength = 4;

    public static IReadOnlyList<string> In(string question)
    {
        var names = new List<string>();
        foreach (var (i, word) in Tokenizer.Tokenize(question).Index())
        {
            var printed = question[word.Start..word.End];
            if (i > 0 && printed.Length >= MinLength && char.IsUpper(printed[0]) && !StopWords.Contains(word.Text)
                && !IsOfCalendar(word.Text))
                names.Add(printed);
        }

        return names;
    }

    /// <summary>True where the text names somebody whom the question does not.</summary>
    public static bool HasAnother(string question, string text) =>
        Person().Matches(text).Any(m => !question.Contains(m.Groups["last"].Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>A title or a rank before a name, or a first name and a last.</summary>
    [GeneratedRegex(
        @"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllrs?|Councillors?|Deputy|Senator|Sir|Dame|Lord|Lady|Rev|PC|PS|Sgt|Sergeant|Insp"
        + @"|Inspector|Supt|Superintendent|Constable|Commissioner|Prof|Professor)\.? (?:[A-Z]\.? ?){0,3}(?:[A-Z][a-z]+ )?"
        + @"(?<last>(?:Mc|Mac|O['’]|D['’])?[A-Z][\w’'-]+)"
        + @"|\b(?!(?:The|This|That|There|These|An?|It|In|On|At|For|And|New|North|South|East|West)\b)[A-Z][a-z]+ (?:[A-Z]\.? )?"
        + @"(?<last>(?:Mc|Mac|O['’]|D['’])?[A-Z][a-z’'-]+)\b(?! (?:Council|Road|Street|Committee|Panel|Board|Plan|Fund))")]
    private static partial Regex Person();

    private static bool IsOfCalendar(string word) =>
        Months.Contains(word, StringComparer.OrdinalIgnoreCase) || word.EndsWith("day", StringComparison.Ordinal);

    private static readonly string[] Months = [
        .. System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0)];
}
