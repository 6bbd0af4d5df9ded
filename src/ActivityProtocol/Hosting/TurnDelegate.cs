using System.Diagnostics.CodeAnalysis;
using ActivityProtocol.Schema;

namespace ActivityProtocol.Hosting;

/// <summary>
/// The bot's own part: called for each activity that may be handled, with the work done when it returns, since the
/// channel is told so then.
/// Register one in the container, scoped: <c>services.AddScoped&lt;TurnDelegate&gt;(…)</c>.
/// </summary>
/// <param name="turn">The activity and the means to answer it.</param>
/// <param name="cancellationToken">Ends with <see cref="ActivityEndpoint.TurnTimeout"/>, not when the channel hangs up:
/// work begun is finished, and a second delivery finds it done.</param>
/// <returns>
/// The answer to an invoke (null where the bot does not know it, answered 501); for every other activity null, or a
/// refusal such as 400 for a type
/// that the bot does not know.
/// </returns>
[SuppressMessage("Naming", "CA1711",
    Justification = "It is a delegate, named beside TurnContext as RequestDelegate is beside HttpContext.")]
public delegate Task<InvokeResponse?> TurnDelegate(TurnContext turn, CancellationToken cancellationToken);
