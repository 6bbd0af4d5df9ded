namespace CommitteeBot.Language;

/// <summary>A word that says what a question is about.</summary>
/// <param name="Text">As the index spells it.</param>
/// <param name="Alternatives">Stems that may replace it.</param>
internal sealed record ContentWord(string Text, string Stem, IReadOnlyList<string> Alternatives);
