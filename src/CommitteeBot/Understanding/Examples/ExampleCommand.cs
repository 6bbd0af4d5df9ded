using System.Globalization;
using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Examples;

/// <summary>The command that an example stands for, with the line's own words where the example leaves them open.</summary>
internal static partial class ExampleCommand
{
    private static readonly HashSet<string> Shows = new(
        ["show", "history", "my", "actions", "agenda", "next", "help", "hello", "thanks", "logged", "brief", "digest"],
        StringComparer.Ordinal);

    /// <summary>True where the command only shows something.</summary>
    public static bool IsShown(string command) =>
        Shows.Contains(command.Split(' ')[0]) && !command.Contains("{text}", StringComparison.Ordinal)
            && !command.Contains("agenda add", StringComparison.Ordinal);

    public static string Write(
        ExampleMatcher.Fit fit, string line, List<TypedWord> words, string? prefix, CommandContext context)
    {
        var command = fit.Example.Command;
        foreach (var (slot, (from, to)) in fit.Slots)
        {
            var said = line[words[from].Start..words[to - 1].End];
            // Behind the last word the line's own end belongs to the text: "(by Friday)".
            if (slot is "{text}" or "{task}" or "{doing}" && to == words.Count)
                said = line[words[from].Start..].TrimEnd();
            command = command.Replace(
                SlotOfCommand(slot),
                slot switch
                {
                    "{ref}" or "{refs}" => Numbered(said, prefix),
                    "{owner}" => OwnerSlot.Named(said, context),
                    _ => said,
                },
                StringComparison.Ordinal);
        }

        return command;
    }

    /// <summary>A command asks for text and actions, however narrowly its example did.</summary>
    private static string SlotOfCommand(string slot) => slot is "{task}" or "{doing}" ? "{text}" : slot;

    private static string Numbered(string said, string? prefix) => string.Join(
        ", ", Number().Matches(said).Select(m => m.Groups["prefix"].Success
            ? m.Value
            : string.Create(CultureInfo.InvariantCulture, $"{prefix}-{m.Groups["n"].Value}")));

    [GeneratedRegex(@"(?:(?<prefix>[A-Za-z]{1,6})-)?(?<n>\d{1,5})", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
