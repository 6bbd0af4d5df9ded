namespace ActivityProtocol.Auth;

/// <summary>
/// The settings cannot be used; nothing was started. No value of a setting is in the message, for one may be a secret.
/// </summary>
/// <param name="faults">Each fault with the key, what is wrong and what is allowed.</param>
public sealed class SettingsException(IReadOnlyList<string> faults)
    : Exception("The settings cannot be used:" + string.Concat(
        faults.Select(fault => Environment.NewLine + "  - " + fault)))
{
    /// <summary>All faults, not only the first.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
