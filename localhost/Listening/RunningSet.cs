namespace EconomyPipeline.Localhost.Listening;

/// <summary>Work in progress. Only its owner's loop adds to it and waits on it.</summary>
internal sealed class RunningSet
{
    private readonly List<Task> tasks = [];

    public void Add(Task task) => tasks.Add(task);

    /// <summary>Waits until at most <paramref name="count"/> are left.</summary>
    public async Task WaitUntilAtMostAsync(int count, CancellationToken cancellationToken)
    {
        while (Remaining() > count)
        {
            await Task.WhenAny(tasks).WaitAsync(cancellationToken);
        }
    }

    public Task WhenAllAsync() => Task.WhenAll(tasks);

    private int Remaining()
    {
        tasks.RemoveAll(task => task.IsCompleted);
        return tasks.Count;
    }
}
