using CommitteeBot.Language;

namespace CommitteeBot.Answers.Evidence;

/// <summary>Names in a question: words in capitals within it. Whose names they are need not be known.</summary>
internal static class QuestionNames
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

    private static bool IsOfCalendar(string word) =>
        Months.Contains(word, StringComparer.OrdinalIgnoreCase) || word.EndsWith("day", StringComparison.Ordinal);

    private static readonly string[] Months = [
        .. System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0)];
}
