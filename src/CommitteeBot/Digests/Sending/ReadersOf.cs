using CommitteeBot.Committees;

namespace CommitteeBot.Digests.Sending;

/// <summary>What all who read a chat or channel along may see, and nothing restricted; null where it cannot be told now who they are.</summary>
internal delegate Task<Sight?> ReadersOf(Address chat, CancellationToken cancellation);
