using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace CommitteeBot.Language;

/// <summary>
/// A limit for every regular expression of the process, the libraries' too. None that we have needs a hundredth of it;
/// it's there for the one that somebody writes next year and for the text that somebody sends then. It is time on the
/// clock: on a machine with twenty times more to do than it has cores, a text that is read in no time stood still for
/// longer than a second, and was given up.
/// </summary>
internal static class RegexTimeLimit
{
    public static TimeSpan Value { get; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Each expression reads the limit when it is first used, so it has to be set before anything of the program runs.
    /// </summary>
    [ModuleInitializer]
    [SuppressMessage(
        "Usage", "CA2255", Justification = "Main would be too late for static fields, and tests have another Main.")]
    internal static void Set() => AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", Value);
}
