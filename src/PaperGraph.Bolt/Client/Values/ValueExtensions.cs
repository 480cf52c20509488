// Nullability of values is left open, as in Neo4j.Driver.
#nullable disable annotations

using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace PaperGraph.Bolt.Client;

/// <summary>Turns values of a result into .NET types.</summary>
public static class ValueExtensions
{
    private static readonly MethodInfo ConvertMethod =
        typeof(ValueExtensions).GetMethod(nameof(ConvertBoxed), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly ConcurrentDictionary<Type, Func<object, object>> Converters = new();

    /// <summary>The value as a <typeparamref name="T"/>, or <paramref name="defaultValue"/> in place of null.</summary>
    public static T As<T>(this object value, T defaultValue) => value is null ? defaultValue : value.As<T>();

    /// <summary>
    /// The value as a <typeparamref name="T"/>: itself where it is one, else a number, text, <see cref="Guid"/>, .NET date or time, list or
    /// dictionary made from it.
    /// </summary>
    /// <exception cref="InvalidCastException">There is no such way, or null for a type that has none.</exception>
    /// <exception cref="OverflowException">The number does not fit.</exception>
    public static T As<T>(this object value)
    {
        if (value is T same) return same;
        if (value is null)
        {
            return default(T) is null ? default! : throw new InvalidCastException($"null cannot be turned into {typeof(T)}.");
        }

        Type target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        return (T)(AsScalar(value, target) ?? AsTemporal(value, target) ?? AsCollection(value, target)
            ?? throw new InvalidCastException($"A {value.GetType()} cannot be turned into {typeof(T)}."));
    }

    private static object AsScalar(object value, Type target)
    {
        if (target == typeof(string)) return Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        if (target == typeof(Guid)) return value is string text && Guid.TryParse(text, out Guid guid) ? guid : null;
        bool isPlain = target.IsPrimitive || target == typeof(decimal);
        return isPlain && value is IConvertible ? Convert.ChangeType(value, target, CultureInfo.InvariantCulture) : null;
    }

    private static object AsTemporal(object value, Type target) => value switch
    {
        LocalDate date when target == typeof(DateTime) => date.ToDateTime(),
        LocalDate date when target == typeof(DateOnly) => date.ToDateOnly(),
        LocalTime time when target == typeof(TimeSpan) => time.ToTimeSpan(),
        LocalTime time when target == typeof(TimeOnly) => time.ToTimeOnly(),
        LocalDateTime dateTime when target == typeof(DateTime) => dateTime.ToDateTime(),
        ZonedDateTime zoned when target == typeof(DateTimeOffset) => zoned.ToDateTimeOffset(),
        _ => null,
    };

    private static object AsCollection(object value, Type target)
    {
        if (!target.IsGenericType || value is not IEnumerable items) return null;
        Type[] arguments = target.GetGenericArguments();
        if (arguments.Length == 2 && value is IDictionary dictionary)
        {
            Type made = typeof(Dictionary<,>).MakeGenericType(arguments);
            if (!target.IsAssignableFrom(made)) return null;
            var result = (IDictionary)Activator.CreateInstance(made)!;
            Func<object, object> toKey = ConverterTo(arguments[0]), toValue = ConverterTo(arguments[1]);
            foreach (DictionaryEntry entry in dictionary) result.Add(toKey(entry.Key), toValue(entry.Value));
            return result;
        }

        Type list = arguments.Length == 1 ? typeof(List<>).MakeGenericType(arguments) : null;
        if (list is null || !target.IsAssignableFrom(list)) return null;
        var values = (IList)Activator.CreateInstance(list)!;
        Func<object, object> convert = ConverterTo(arguments[0]);
        foreach (object item in items) values.Add(convert(item));
        return values;
    }

    private static Func<object, object> ConverterTo(Type type) => Converters.GetOrAdd(
        type, static target => ConvertMethod.MakeGenericMethod(target).CreateDelegate<Func<object, object>>());

    private static object ConvertBoxed<T>(object value) => value.As<T>();
}
