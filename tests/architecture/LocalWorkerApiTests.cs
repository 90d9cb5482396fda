using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Architecture.Tests;

/// <summary>
/// The stand-in attributes against the public shape of Microsoft.Azure.Functions.Worker 2.52 and its extensions, so that
/// function classes written against one compile against the other.
/// </summary>
public sealed class LocalWorkerApiTests
{
    [Theory]
    [InlineData(typeof(FunctionAttribute), "String", "Name:String:get")]
    [InlineData(typeof(TimerTriggerAttribute), "String", "Schedule:String:get", "UseMonitor:Boolean:get set", "RunOnStartup:Boolean:get set")]
    [InlineData(typeof(TimerInfo), "", "ScheduleStatus:ScheduleStatus:get set", "IsPastDue:Boolean:get set")]
    [InlineData(typeof(ScheduleStatus), "", "Last:DateTime:get set", "Next:DateTime:get set", "LastUpdated:DateTime:get set")]
    [InlineData(typeof(BlobTriggerAttribute), "String", "BlobPath:String:get", "Connection:String:get set", "Source:BlobTriggerSource:get set")]
    [InlineData(typeof(QueueTriggerAttribute), "String", "QueueName:String:get", "Connection:String:get set")]
    [InlineData(typeof(HttpTriggerAttribute), "|String[]|AuthorizationLevel|AuthorizationLevel,String[]", "Route:String:get set", "Methods:String[]:get", "AuthLevel:AuthorizationLevel:get")]
    public void Type_has_the_shape_of_the_real_one(Type type, string constructors, params string[] properties)
    {
        Assert.Equal("Microsoft.Azure.Functions.Worker", type.Namespace);
        Assert.Equal(
            constructors.Split('|').Order(StringComparer.Ordinal),
            type.GetConstructors().Select(constructor => string.Join(',', constructor.GetParameters().Select(parameter => parameter.ParameterType.Name))).Order(StringComparer.Ordinal));
        Assert.Equal(
            properties.Order(StringComparer.Ordinal),
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Select(property => $"{property.Name}:{property.PropertyType.Name}:get{(property.SetMethod?.IsPublic == true ? " set" : "")}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Defaults_are_those_of_the_real_ones()
    {
        Assert.True(new TimerTriggerAttribute("0 * * * * *").UseMonitor);
        Assert.Equal(BlobTriggerSource.LogsAndContainerScan, new BlobTriggerAttribute("a/{b}").Source);
        Assert.Equal(AuthorizationLevel.Function, new HttpTriggerAttribute("get").AuthLevel);
        Assert.Equal([0, 1, 2, 3, 4], Enum.GetValues<AuthorizationLevel>().Select(level => (int)level));
    }
}
