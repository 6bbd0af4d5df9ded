namespace CommitteeBot.Hosting.Microsoft365;

/// <summary>Has something read before its time, because there is news of it. Asks the store alone.</summary>
internal interface ISourceCall
{
    Task RunAsync(CancellationToken cancellation);
}
