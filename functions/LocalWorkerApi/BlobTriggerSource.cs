namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the host learns of blobs.</summary>
public enum BlobTriggerSource
{
    LogsAndContainerScan,
    EventGrid,
}
