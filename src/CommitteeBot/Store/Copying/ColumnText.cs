using System.Collections;
using System.Globalization;
using System.Text;

namespace CommitteeBot.Store.Copying;

/// <summary>A value of a row in bytes that are the same whichever product kept it. Pure.</summary>
internal static class ColumnText
{
    public static byte[] Of(object? value)
    {
        var text = Encoding.UTF8.GetBytes(Text(value));

        // The length before it, so that two values cannot pass for other two.
        return [.. Encoding.UTF8.GetBytes(text.Length.ToString(CultureInfo.InvariantCulture) + ":"), .. text];
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        DateTimeOffset moment => moment.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes),
        string text => $"'{text}",
        IEnumerable list => string.Join('|', list.Cast<object?>().Select(Text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
