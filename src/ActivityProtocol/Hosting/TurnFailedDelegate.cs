using System.Diagnostics.CodeAnalysis;
using ActivityProtocol.Schema;

namespace ActivityProtocol.Hosting;

/// <summary>
/// Called when a turn has thrown, so that the person who waits is told. Registering one is optional; without it, and where it throws itself, the channel is
/// answered 500 and may deliver the activity again.
/// </summary>
/// <param name="turn">The turn that failed.</param>
/// <param name="reference">Stands in the log with the cause; a person can pass it on.</param>
/// <param name="cancellationToken">Ends after a few seconds.</param>
/// <returns>The answer to an invoke; for every other activity null, which is answered 200: it has been dealt with.</returns>
[SuppressMessage("Naming", "CA1711", Justification = "It is a delegate, and is called so beside TurnDelegate.")]
public delegate Task<InvokeResponse?> TurnFailedDelegate(TurnContext turn, string reference, CancellationToken cancellationToken);
