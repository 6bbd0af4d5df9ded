using CommitteeBot.Import;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommitteeBot.Tests.Support;

/// <summary>
/// The whole program, started as <c>dotnet run</c> starts it, on a free port of loopback and with a store of its own.
/// </summary>
internal sealed class BotHost : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> settings;
    private readonly TimeProvider? clock;
    private readonly Action<IServiceCollection>? services;
    private readonly string folder = StoreFolder.Create();

    private BotHost(Dictionary<string, string>? settings, TimeProvider? clock, Action<IServiceCollection>? services)
    {
        this.settings = settings ?? [];
        this.clock = clock;
        this.services = services;
        UseKestrel();
    }

    /// <summary>What the program logged, a line an event: level, number, text and exception.</summary>
    public LogLines Log { get; } = new();

    public string StoreFile => Path.Combine(folder, "store.db");

    public Uri Address =>
        new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>
    /// Starts the bot with the sample committees in its store, or with an empty store where <c>Samples:Load</c> is
    /// false.
    /// </summary>
    public static BotHost Start(
        Dictionary<string, string>? settings = null, TimeProvider? clock = null,
        Action<IServiceCollection>? services = null)
    {
        var host = new BotHost(settings, clock, services);
        if (!host.settings.ContainsKey("Store:ConnectionString"))
            File.Copy(
                host.settings.GetValueOrDefault("Samples:Load") == "false"
                    ? StoreTemplate.Empty
                    : StoreTemplate.WithSamples(clock),
                host.StoreFile);
        return host.Run();
    }

    /// <summary>
    /// Starts the bot without a store, as on its first day, and with nothing under way that would change the store once
    /// it is filled.
    /// </summary>
    public static BotHost StartUnfilled(TimeProvider clock) => new BotHost(null, clock, services =>
    {
        foreach (
            var worker in services.Where(
                s =>
                    s.ServiceType == typeof(IHostedService)
                        && s.ImplementationType?.Assembly == typeof(Program).Assembly).ToList())
            services.Remove(worker);
    }).Run();

    /// <summary>Stops the program as an operator does, whatever is under way.</summary>
    public async Task StopAsync()
    {
        var lifetime = Services.GetRequiredService<IHostApplicationLifetime>();
        var stopped = new TaskCompletionSource();
        await using var end = lifetime.ApplicationStopped.Register(stopped.SetResult);
        lifetime.StopApplication();
        await stopped.Task;
    }

    /// <summary>Counts rows of the store, past all of the program's own code.</summary>
    public Task<long> CountAsync(string from) => NumberAsync($"count(*) from {from}");

    /// <summary>One number of the store.</summary>
    public async Task<long> NumberAsync(string select)
    {
        await using var connection = new SqliteConnection($"Data Source={StoreFile};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the test itself.
        command.CommandText = $"select {select}";
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Changes the store, past all of the program's own code.</summary>
    public async Task ChangeAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={StoreFile}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by the test itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>
    /// What a process that imports does for longer than usual: nobody else can write until the result is disposed of.
    /// </summary>
    public async Task<IAsyncDisposable> HoldStoreAsync()
    {
        var connection = new SqliteConnection($"Data Source={StoreFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "begin immediate";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // Set here and not by UseKestrel(0), which changes the address while the program starts, and now and then after
        // it has.
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("Store:ConnectionString", $"Data Source={StoreFile}");
        // The model takes memory and time that only the tests of meaning need.
        builder.UseSetting("Answers:Meaning", "Off");
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        if (clock is not null)
            builder.ConfigureServices(s => s.AddSingleton(clock));
        if (services is not null)
            builder.ConfigureServices(services);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        ForgetConnections();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>Closes the connections that are kept for later ones.</summary>
    public void ForgetConnections()
    {
        foreach (var address in new[] { $"Data Source={StoreFile}", $"Data Source={StoreFile};Mode=ReadOnly" })
        {
            using var pooled = new SqliteConnection(address);
            SqliteConnection.ClearPool(pooled);
        }
    }

    private BotHost Run()
    {
        using (TestConsole.Silence())
            StartServer();
        Services.GetRequiredService<FillEmptyStore>().WhenFilled.Wait();
        return this;
    }
}
