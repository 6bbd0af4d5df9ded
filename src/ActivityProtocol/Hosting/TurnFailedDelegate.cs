using System.Diagnostics.CodeAnalysis;
using ActivityProtocol.Schema;

namespace ActivityProtocol.Hosting;

/// <summary>A turn that threw.</summary>
/// <param name="Reference">Eight hexadecimal digits; the log has them with the cause, and a person can pass them
/// on.</param>
/// <param name="Exception">The cause. Never show its text: it may hold people's words.</param>
public sealed record TurnFailure(string Reference, Exception Exception);

/// <summary>
/// Called when a turn has thrown, so that the person who is waiting is told. Registering one is optional. Without it,
/// or if it throws itself, the
/// channel is answered 500 and may deliver the activity again.
/// </summary>
/// <param name="turn">The turn that failed.</param>
/// <param name="failure">Why, and the reference that the log has.</param>
/// <param name="cancellationToken">Cancelled after a few seconds.</param>
/// <returns>The answer to an invoke; null for every other activity, which is then answered 200.</returns>
[SuppressMessage("Naming", "CA1711", Justification = "It is a delegate, named like TurnDelegate.")]
public delegate Task<InvokeResponse?> TurnFailedDelegate(TurnContext turn, TurnFailure failure,
    CancellationToken cancellationToken);
