using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Actions;

/// <summary>Whether somebody wants their own actions in their To Do.</summary>
internal sealed record ToDoIntent(bool IsOn) : Intent;

/// <summary><c>put my actions in To Do</c> and <c>stop To Do</c>.</summary>
internal static partial class ToDoReader
{
    /// <summary>What somebody calls their to-do list, in small letters, is what the register has for them.</summary>
    private const string App = @"(?:(?:my|the)\s+)?(?:(?:microsoft|ms|outlook)\s+to[\s-]?dos?(?:\s+(?:list|app))?"
        + @"|to[\s-]?dos?(?:\s+app)?|(?-i:To[\s-]?Do)\s+list)";

    private const string Mine = @"(?:all\s+)?(?:of\s+)?my\s+(?:open\s+|own\s+)?(?:committee\s+)?actions?\s+";

    public static Intent? Read(string line)
    {
        var words = line.TrimEnd('.', '!');
        return On().IsMatch(words) ? new ToDoIntent(true) : Off().IsMatch(words) ? new ToDoIntent(false) : null;
    }

    [GeneratedRegex(
        @"^(?:put|keep|copy|send|sync|add|mirror)\s+" + Mine + @"(?:in|into|to|on|with)\s+" + App
            + @"$|^(?:use|start)\s+(?:(?:microsoft|ms)\s+)?to[\s-]?do$", RegexOptions.IgnoreCase)]
    private static partial Regex On();

    [GeneratedRegex(
        @"^(?:stop|end|cancel|turn\s+off|switch\s+off)\s+(?:using\s+)?"
            + @"(?:(?:putting|showing|keeping|copying|sending)\s+)?(?:" + Mine + @"(?:in|into|to)\s+)?" + App
            + @"$|^no\s+more\s+(?:of\s+)?(?:" + Mine + @"|actions?\s+)in\s+" + App
            + @"$|^(?:take|remove|keep)\s+" + Mine + @"(?:(?:out\s+)?of|from|off)\s+" + App
            + @"$|^get\s+" + Mine + @"(?:out\s+of|off)\s+" + App + "$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Off();
}
