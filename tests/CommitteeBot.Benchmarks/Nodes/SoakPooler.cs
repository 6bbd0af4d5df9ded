using System.Diagnostics;
using System.Globalization;

namespace CommitteeBot.Benchmarks.Nodes;

/// <summary>PgBouncer in transaction mode before the server. It follows the server that is the primary.</summary>
internal sealed class SoakPooler(string folder, int port) : IDisposable
{
    private const string Program = "/usr/sbin/pgbouncer";

    private string Settings => Path.Combine(folder, "pgbouncer.ini");

    public static bool IsInstalled => File.Exists(Program);

    public int Port => port;

    public void Start(int server)
    {
        Write(server);
        Run("runuser", "-u", "nobody", "--", Program, "-d", Settings);
    }

    /// <summary>As an operator's script does it after a failover.</summary>
    public void Follow(int server)
    {
        Write(server);
        Run("kill", "-HUP", Process());
    }

    public void Dispose() => Run("kill", "-QUIT", Process());

    private string Process() => File.ReadAllText(Path.Combine(folder, "pgbouncer.pid")).Trim();

    private void Write(int server) => File.WriteAllText(Settings, string.Create(
        CultureInfo.InvariantCulture,
        $"""
         [databases]
         postgres = host=127.0.0.1 port={server} dbname=postgres user=bot
         [pgbouncer]
         listen_addr = 127.0.0.1
         listen_port = {port}
         unix_socket_dir =
         auth_type = any
         pool_mode = transaction
         max_client_conn = 500
         default_pool_size = 40
         server_login_retry = 1
         logfile = {folder}/pgbouncer.log
         pidfile = {folder}/pgbouncer.pid
         """));

    private static void Run(string program, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new ProcessStartInfo(program, arguments))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
