namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>What a row of a table says is to be done, by whom and by when.</summary>
internal readonly record struct ReadTask(string Text, string? Owner, string? Due);
