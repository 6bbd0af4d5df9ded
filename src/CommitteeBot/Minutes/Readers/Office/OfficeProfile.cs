using System.Security;

namespace CommitteeBot.Minutes.Readers.Office;

/// <summary>
/// The settings of LibreOffice for a stranger's document: nothing in it runs, and nothing in it reaches the network.
/// </summary>
internal static class OfficeProfile
{
    private const string Scripting = "/org.openoffice.Office.Common/Security/Scripting";
    private const string Network = "/org.openoffice.Inet/Settings";

    /// <param name="temporary">Where it may keep what it works on.</param>
    public static string Write(string temporary)
    {
        string[] items =
        [
            Item(Scripting, "DisableMacrosExecution", "true"),
            Item(Scripting, "DisableActiveContent", "true"),
            Item(Scripting, "BlockUntrustedRefererLinks", "true"),
            Item(Scripting, "MacroSecurityLevel", "3"),

            // Every request goes to a proxy that isn't there.
            Item(Network, "ooInetProxyType", "2"),
            Item(Network, "ooInetHTTPProxyName", "127.0.0.1"),
            Item(Network, "ooInetHTTPProxyPort", "9"),
            Item(Network, "ooInetHTTPSProxyName", "127.0.0.1"),
            Item(Network, "ooInetHTTPSProxyPort", "9"),
            Item("/org.openoffice.Office.Common/Path/Current", "Temp", new Uri(temporary).AbsoluteUri),
        ];
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            {string.Join('\n', items)}
            </oor:items>
            """;
    }

    private static string Item(string path, string name, string value) =>
        $"""<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{SecurityElement.Escape(value)}</value></prop></item>""";
}
