using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Parsing.Actions;

/// <summary>"Action:", "ACTION 3 –" before what a cell says is to be done.</summary>
internal static partial class TaskLabel
{
    public static bool Begins(string cell) => Label().IsMatch(cell);

    public static string Without(string cell) => Label().Replace(cell, "");

    [GeneratedRegex(@"^actions?(?:\s(?:no\.?\s?)?\d{1,3}[a-z]?)?\s?(?:[:–—-]\s*|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
