namespace CommitteeBot.CommandLine;

/// <summary>The address on which the bot listens by default: this machine only.</summary>
internal static class ListenAddress
{
    private const string Default = "http://127.0.0.1:3978";
    private static readonly string[] Settings = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    public static void ListenOnLoopbackByDefault(this WebApplicationBuilder builder)
    {
        if (!Settings.Any(key => builder.Configuration.GetSection(key).Exists()))
            builder.WebHost.UseUrls(Default);
    }
}
