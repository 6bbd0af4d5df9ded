using System.Text.RegularExpressions;

namespace CommitteeBot.Understanding.Actions;

/// <summary>Whether somebody wants their own actions in their To Do.</summary>
internal sealed record ToDoIntent(bool IsOn) : Intent;

/// <summary><c>put my actions in To Do</c> and <c>stop To Do</c>.</summary>
internal static partial class ToDoReader
{
    private const string List = @"(?:my\s+)?(?:(?:microsoft|ms|outlook)\s+)?to[\s-]?dos?(?:\s+(?:list|app))?";

    public static Intent? Read(string line)
    {
        var words = line.TrimEnd('.', '!');
        return On().IsMatch(words) ? new ToDoIntent(true) : Off().IsMatch(words) ? new ToDoIntent(false) : null;
    }

    [GeneratedRegex(
        @"^(?:put|show|keep|copy|send|sync|add|have|get|mirror)\s+(?:all\s+)?(?:of\s+)?my\s+(?:open\s+|own\s+)?"
            + @"(?:committee\s+)?actions?\s+(?:in|into|to|on|with)\s+" + List
            + @"$|^(?:use|start)\s+(?:(?:microsoft|ms)\s+)?to[\s-]?do$", RegexOptions.IgnoreCase)]
    private static partial Regex On();

    [GeneratedRegex(
        @"^(?:stop|end|cancel|turn\s+off|switch\s+off|no\s+more)\s+(?:using\s+)?"
            + @"(?:(?:putting|showing|keeping|copying|sending)\s+)?(?:my\s+(?:open\s+)?actions?\s+(?:in|into|to)\s+)?" + List
            + @"$|^(?:take|remove|get|keep)\s+(?:all\s+)?my\s+(?:open\s+)?actions?\s+(?:(?:out\s+)?of|from|off)\s+" + List + "$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Off();
}
