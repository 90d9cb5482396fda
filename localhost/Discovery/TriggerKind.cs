namespace EconomyPipeline.Localhost.Discovery;

internal enum TriggerKind
{
    Http,
    Timer,
    Blob,
    Queue,
}
