using CommitteeBot.Committees.Questions;
using CommitteeBot.Language;

namespace CommitteeBot.Answers.Records;

/// <summary>
/// The person whom a question names among those that the record names: by the full name of a list, else by a surname
/// that
/// the record prints.
/// </summary>
internal sealed class NamedPerson
{
    private readonly IReadOnlyList<string>? full;
    private readonly HashSet<string> words;

    public NamedPerson(Question question)
    {
        full = question.Person is { } person ? [.. Tokens(person)] : null;
        words = full is null ? [.. question.Subject.Select(w => w.Text)] : [];
    }

    /// <summary>
    /// True where a printed name is that person's: the surname, and a first name or initial that agrees.
    /// </summary>
    public bool Is(string printed)
    {
        var name = Tokens(printed).Where(t => !Titles.Contains(t)).ToList();
        if (name.Count == 0)
            return false;
        if (full is null)
            return name[^1].Length > 2 && words.Contains(name[^1]);
        return name[^1] == full[^1] && (name.Count == 1 || name[0][0] == full[0][0]);
    }

    public bool IsAmong(IEnumerable<string> printed) => printed.Any(Is);

    /// <summary>The words of the question that are this name, so no part of its subject.</summary>
    public bool Holds(string word, IEnumerable<string> printed) =>
        full?.Contains(word) == true || (full is null && printed.Any(p => Tokens(p).Contains(word)));

    private static readonly HashSet<string> Titles =
        ["cllr", "cllrs", "councillor", "councillors", "cmhlr", "mr", "mrs", "ms", "miss", "dr", "prof", "rev", "sir",
            "deputy",
            "alderman", "the"];

    private static IEnumerable<string> Tokens(string text) => Tokenizer.Tokenize(text).Select(w => w.Text);
}
