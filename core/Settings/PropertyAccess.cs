using System.Reflection;

namespace MlPlatform.Core.Settings;

/// <summary>
/// Gets and sets a property that is known only at run time. Delegates, since invoking by reflection makes code for each property when it
/// is used the second time, which costs more than all settings of a small stack.
/// </summary>
abstract class PropertyAccess
{
    /// <summary>The access to a property, init-only or not.</summary>
    public static PropertyAccess Of(PropertyInfo property) =>
        (PropertyAccess)Activator.CreateInstance(typeof(Typed<,>).MakeGenericType(property.DeclaringType!, property.PropertyType), property)!;

    public abstract object? Get(object record);

    public abstract void Set(object record, object? value);

    sealed class Typed<TRecord, TValue>(PropertyInfo property) : PropertyAccess
    {
        readonly Func<TRecord, TValue> get = property.GetMethod!.CreateDelegate<Func<TRecord, TValue>>();
        readonly Action<TRecord, TValue> set = property.SetMethod!.CreateDelegate<Action<TRecord, TValue>>();

        public override object? Get(object record) => get((TRecord)record);

        public override void Set(object record, object? value) => set((TRecord)record, (TValue)value!);
    }
}
