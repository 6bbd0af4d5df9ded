using CommitteeBot.Committees;
using CommitteeBot.Store;

namespace CommitteeBot.Outbox;

/// <summary>
/// The scope that everybody who would read the message has at this moment; null while the members of a chat can't be
/// read.
/// </summary>
internal delegate Task<ReadScope?> FindReaders(OutboxMessageRow row, Address address, CancellationToken cancellation);
