namespace CommitteeBot.CommandLine;

/// <summary>The address on which the bot listens by default: this machine only.</summary>
internal static class ListenAddress
{
    private const string Default = "http://127.0.0.1:3978";
    private const string AddressesKey = "urls";
    private const string PortsKey = "http_ports";
    private static readonly string[] Settings = [AddressesKey, PortsKey, "https_ports", "Kestrel:Endpoints"];

    public static void ListenOnLoopbackByDefault(this WebApplicationBuilder builder)
    {
        if (!Settings.Any(key => builder.Configuration.GetSection(key).Exists()))
            builder.WebHost.UseUrls(Default);
    }

    /// <summary>Where a program on this machine reaches the bot that was started with these settings.</summary>
    public static Uri OnThisMachine(IConfiguration configuration)
    {
        var address = First(configuration[AddressesKey])
            ?? (First(configuration[PortsKey]) is { } port ? $"http://*:{port}" : Default);
        var binding = BindingAddress.Parse(address);
        var host = binding.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : binding.Host;
        return new UriBuilder(binding.Scheme, host, binding.Port).Uri;
    }

    private static string? First(string? list) =>
        list?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
}
