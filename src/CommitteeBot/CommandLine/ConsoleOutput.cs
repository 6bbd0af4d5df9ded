using Spectre.Console;

namespace CommitteeBot.CommandLine;

internal static class ConsoleOutput
{
    /// <summary>Colours for a person at a terminal; plain lines of any width for a file or another program.</summary>
    public static IAnsiConsole Create()
    {
        if (!System.Console.IsOutputRedirected)
            return AnsiConsole.Console;

        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No });
        console.Profile.Width = int.MaxValue;
        return console;
    }
}
