using System.Text;

namespace CommitteeBot.Tests.Support;

/// <summary>Stands in for one of the console's streams and gives each test what was written in its own flow of calls; the rest goes on to the console.</summary>
internal sealed class FlowWriter(TextWriter console) : TextWriter
{
    private readonly AsyncLocal<TextWriter?> captured = new();

    public override Encoding Encoding => console.Encoding;

    private TextWriter Current => captured.Value ?? console;

    /// <summary>Everything that this flow writes from now on.</summary>
    public StringWriter Capture()
    {
        var written = new StringWriter();
        captured.Value = written;
        return written;
    }

    public override void Write(char value) => Current.Write(value);

    public override void Write(string? value) => Current.Write(value);

    public override void Write(char[] buffer, int index, int count) => Current.Write(buffer, index, count);

    public override void Flush() => Current.Flush();
}
