using System.Text;

namespace CommitteeBot.Tests.Support;

/// <summary>
/// Stands in for the console's streams and gives each test what was written in its own flow of calls; the rest goes on
/// to the console.
/// </summary>
internal sealed class TestConsole : TextWriter
{
    private static readonly TestConsole Out = new(Console.Out);
    private static readonly TestConsole Error = new(Console.Error);

    private readonly TextWriter console;
    private readonly AsyncLocal<TextWriter?> captured = new();

    static TestConsole()
    {
        Console.SetOut(Out);
        Console.SetError(Error);
    }

    private TestConsole(TextWriter console) => this.console = console;

    public override Encoding Encoding => console.Encoding;

    private TextWriter Current => captured.Value ?? console;

    /// <summary>Everything that this flow writes from now on, until the result is disposed of.</summary>
    public static Captured Capture(TextWriter written, TextWriter errors)
    {
        (Out.captured.Value, Error.captured.Value) = (written, errors);
        return new Captured();
    }

    /// <summary>What is started meanwhile never writes to the console.</summary>
    public static Captured Silence() => Capture(Null, Null);

    public override void Write(char value) => Current.Write(value);

    public override void Write(string? value) => Current.Write(value);

    public override void Write(char[] buffer, int index, int count) => Current.Write(buffer, index, count);

    public override void Flush() => Current.Flush();

    internal readonly struct Captured : IDisposable
    {
        public void Dispose() => (Out.captured.Value, Error.captured.Value) = (null, null);
    }
}
