using System.Reflection;

namespace EconomyPipeline.Architecture.Tests;

/// <summary>What a caller sees of a type, as text: constructors, properties, defaults, targets.</summary>
internal static class TypeSignature
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<string> Of(Type type)
    {
        if (type.IsEnum)
        {
            return [$"{type.Name} enum", .. Enum.GetValuesAsUnderlyingType(type).Cast<int>().Select(value => $"  {Enum.GetName(type, value)} = {value}")];
        }

        var head = type.IsSubclassOf(typeof(Attribute)) ? $"attribute on {type.GetCustomAttribute<AttributeUsageAttribute>()?.ValidOn}" : "class";
        var constructors = type.GetConstructors().Select(constructor => $"  ({string.Join(", ", constructor.GetParameters().Select(ParameterText))})");
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(property => PropertyText(type, property));
        return [$"{type.Name} {head}", .. constructors.Order(StringComparer.Ordinal), .. properties.Order(StringComparer.Ordinal)];
    }

    private static string ParameterText(ParameterInfo parameter) =>
        $"{(parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{Name(parameter.ParameterType)} {parameter.Name}";

    private static string PropertyText(Type type, PropertyInfo property)
    {
        var isNullable = Nullability.Create(property).ReadState == NullabilityState.Nullable && !property.PropertyType.IsValueType;
        var text = $"  {property.Name}: {Name(property.PropertyType)}{(isNullable ? "?" : "")} {{get{(property.SetMethod?.IsPublic == true ? " set" : "")}}}";
        return Default(type, property) is { } value ? $"{text} = {value}" : text;
    }

    // Of attributes whose defaults decide what runs; of a constructor's own argument there is none.
    private static string? Default(Type type, PropertyInfo property)
    {
        var constructor = type.GetConstructors().OrderBy(found => found.GetParameters().Length).First();
        var isArgument = constructor.GetParameters().Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase));
        var hasDefault = property.PropertyType.IsEnum || property.PropertyType == typeof(bool) || type.Name == "HttpTriggerAttribute";
        if (!type.IsSubclassOf(typeof(Attribute)) || isArgument || !hasDefault)
        {
            return null;
        }

        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.ParameterType == typeof(string) ? (object)"x" : 1)]);
        return property.GetValue(made) switch { null => "null", bool flag => flag ? "true" : "false", var value => value.ToString() };
    }

    private static string Name(Type type) => type.IsArray
        ? $"{Name(type.GetElementType()!)}[]"
        : type == typeof(string) ? "string" : type == typeof(int) ? "int" : type == typeof(bool) ? "bool" : type.Name;
}
