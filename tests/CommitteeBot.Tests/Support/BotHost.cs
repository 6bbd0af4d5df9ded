using CommitteeBot.Import;
using CommitteeBot.Store.Postgres;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

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
    private bool isKept;

    private BotHost(Dictionary<string, string>? settings, TimeProvider? clock, Action<IServiceCollection>? services)
    {
        this.settings = settings ?? [];
        this.clock = clock;
        this.services = services;
        UseKestrel();
    }

    /// <summary>What the program logged, a line an event: level, number, text and exception.</summary>
    public LogLines Log { get; } = new();

    /// <summary>The name of the store's database where the run has a server; null where the store is a file.</summary>
    public string? Database { get; private set; }

    /// <summary>The store, for connections of the tests' own.</summary>
    public string StoreAddress => Database is null ? $"Data Source={StoreFile}" : PostgresServer.Address(Database);

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
            host.TakeStore(host.settings.GetValueOrDefault("Samples:Load") == "false", clock);
        return host.Run();
    }

    /// <summary>
    /// Starts the bot without a store, as on its first day, and with nothing under way that would change the store once
    /// it is filled.
    /// </summary>
    /// <param name="isKept">True where the database outlives the host.</param>
    public static BotHost StartUnfilled(TimeProvider clock, bool isKept = false) => new BotHost(null, clock, services =>
    {
        foreach (
            var worker in services.Where(
                s =>
                    s.ServiceType == typeof(IHostedService)
                        && s.ImplementationType?.Assembly == typeof(Program).Assembly).ToList())
            services.Remove(worker);
    })
    {
        Database = PostgresServer.IsUsed ? PostgresServer.Create(PostgresServer.Empty) : null, isKept = isKept,
    }.Run();

    /// <summary>Starts another node on the store of this one, which has to be in a database server.</summary>
    public BotHost StartBeside() => new BotHost(settings, clock, services) { Database = Database, isKept = true }.Run();

    /// <summary>Starts nodes at one moment on one database. The first one's end is its end.</summary>
    public static Task<BotHost[]> StartTogetherAsync(string database, int count) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(
            n => Task.Run(() => new BotHost(null, null, null) { Database = database, isKept = n > 0 }.Run())));

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
        await using var connection = await TestSql.OpenAsync(
            Database is null ? $"{StoreAddress};Mode=ReadOnly" : StoreAddress);
        return await TestSql.NumberAsync(connection, select);
    }

    /// <summary>Changes the store, past all of the program's own code.</summary>
    public async Task ChangeAsync(string sql)
    {
        await using var connection = await TestSql.OpenAsync(StoreAddress);
        await TestSql.ChangeAsync(connection, sql);
    }

    /// <summary>
    /// What a process that imports does for longer than usual: nobody else can write until the result is disposed of.
    /// </summary>
    public async Task<IAsyncDisposable> HoldStoreAsync()
    {
        if (Database is not null)
        {
            var held = await TestSql.OpenAsync(PostgresServer.Address(Database, pooling: false));
            await TestSql.ChangeAsync(held, $"begin; select pg_advisory_xact_lock({PostgresCommitteeDb.WriterLock})");
            return held;
        }

        var connection = await TestSql.OpenAsync($"Data Source={StoreFile};Pooling=False");
        await TestSql.ChangeAsync(connection, "begin immediate");
        return connection;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // Set here and not by UseKestrel(0), which changes the address while the program starts, and now and then after
        // it has.
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("Store:ConnectionString", StoreAddress);
        if (Database is not null)
            builder.UseSetting("Store:Provider", "Postgres");
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
        if (Database is not null && !isKept)
            PostgresServer.Drop(Database);
        Database = null;
    }

    /// <summary>Closes the connections that are kept for later ones.</summary>
    public void ForgetConnections()
    {
        if (Database is not null)
        {
            using var kept = new NpgsqlConnection(StoreAddress);
            NpgsqlConnection.ClearPool(kept);
            return;
        }

        foreach (var address in new[] { $"Data Source={StoreFile}", $"Data Source={StoreFile};Mode=ReadOnly" })
        {
            using var pooled = new SqliteConnection(address);
            SqliteConnection.ClearPool(pooled);
        }
    }

    private void TakeStore(bool isEmpty, TimeProvider? clock)
    {
        if (PostgresServer.IsUsed)
            Database = PostgresServer.Create(isEmpty ? PostgresServer.Empty : StoreTemplate.WithSamples(clock));
        else
            File.Copy(isEmpty ? StoreTemplate.Empty : StoreTemplate.WithSamples(clock), StoreFile);
    }

    private BotHost Run()
    {
        using (TestConsole.Silence())
            StartServer();
        Services.GetRequiredService<FillEmptyStore>().WhenFilled.Wait();
        return this;
    }
}
