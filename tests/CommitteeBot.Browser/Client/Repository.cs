using System.Net;
using System.Net.Sockets;

namespace CommitteeBot.Browser.Client;

/// <summary>Where things are on this machine.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The bot as its own build left it, in the configuration of these tests.</summary>
    public static string BotAssembly
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(Root, "src", "CommitteeBot", "bin", here.Parent!.Name, here.Name, "CommitteeBot.dll");
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CommitteeBot.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
