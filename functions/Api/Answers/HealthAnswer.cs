namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>GET health</c>.</summary>
/// <param name="Status"><c>ok</c>; <c>working</c> while messages wait; <c>attention</c> when something ended in a poison queue; <c>unavailable</c> when the storage does not answer.</param>
/// <param name="Version">Version of the program.</param>
/// <param name="Scopes">How many scopes are published.</param>
/// <param name="WaitingMessages">Messages that wait in the queues, about.</param>
/// <param name="PoisonMessages">Messages that were given up, about.</param>
public sealed record HealthAnswer(string Status, string Version, int Scopes, int WaitingMessages, int PoisonMessages);
