namespace Pulumi;

// One overload set for inputs and one for outputs: the compiler can't infer the types of a mixture.
public static partial class Output
{
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) =>
        Tuple(item1.ToOutput(), item2.ToOutput());

    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2)
    {
        return new(ReadAsync(item1.Data, item2.Data));

        static async Task<OutputData<(T1, T2)>> ReadAsync(Task<OutputData<T1>> item1, Task<OutputData<T2>> item2)
        {
            var all = OutputData<(T1, T2)>.Known(default);
            var data1 = await item1.ConfigureAwait(false);
            all = Combine(all, data1);
            var data2 = await item2.ConfigureAwait(false);
            all = Combine(all, data2);
            return all with { Value = (data1.Value, data2.Value) };
        }
    }

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput());

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3)
    {
        return new(ReadAsync(item1.Data, item2.Data, item3.Data));

        static async Task<OutputData<(T1, T2, T3)>> ReadAsync(Task<OutputData<T1>> item1, Task<OutputData<T2>> item2, Task<OutputData<T3>> item3)
        {
            var all = OutputData<(T1, T2, T3)>.Known(default);
            var data1 = await item1.ConfigureAwait(false);
            all = Combine(all, data1);
            var data2 = await item2.ConfigureAwait(false);
            all = Combine(all, data2);
            var data3 = await item3.ConfigureAwait(false);
            all = Combine(all, data3);
            return all with { Value = (data1.Value, data2.Value, data3.Value) };
        }
    }

    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput());

    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4)
    {
        return new(ReadAsync(item1.Data, item2.Data, item3.Data, item4.Data));

        static async Task<OutputData<(T1, T2, T3, T4)>> ReadAsync(Task<OutputData<T1>> item1, Task<OutputData<T2>> item2, Task<OutputData<T3>> item3, Task<OutputData<T4>> item4)
        {
            var all = OutputData<(T1, T2, T3, T4)>.Known(default);
            var data1 = await item1.ConfigureAwait(false);
            all = Combine(all, data1);
            var data2 = await item2.ConfigureAwait(false);
            all = Combine(all, data2);
            var data3 = await item3.ConfigureAwait(false);
            all = Combine(all, data3);
            var data4 = await item4.ConfigureAwait(false);
            all = Combine(all, data4);
            return all with { Value = (data1.Value, data2.Value, data3.Value, data4.Value) };
        }
    }

    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput());

    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5)
    {
        return new(ReadAsync(item1.Data, item2.Data, item3.Data, item4.Data, item5.Data));

        static async Task<OutputData<(T1, T2, T3, T4, T5)>> ReadAsync(Task<OutputData<T1>> item1, Task<OutputData<T2>> item2, Task<OutputData<T3>> item3, Task<OutputData<T4>> item4, Task<OutputData<T5>> item5)
        {
            var all = OutputData<(T1, T2, T3, T4, T5)>.Known(default);
            var data1 = await item1.ConfigureAwait(false);
            all = Combine(all, data1);
            var data2 = await item2.ConfigureAwait(false);
            all = Combine(all, data2);
            var data3 = await item3.ConfigureAwait(false);
            all = Combine(all, data3);
            var data4 = await item4.ConfigureAwait(false);
            all = Combine(all, data4);
            var data5 = await item5.ConfigureAwait(false);
            all = Combine(all, data5);
            return all with { Value = (data1.Value, data2.Value, data3.Value, data4.Value, data5.Value) };
        }
    }

    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput());

    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6)
    {
        return new(ReadAsync(item1.Data, item2.Data, item3.Data, item4.Data, item5.Data, item6.Data));

        static async Task<OutputData<(T1, T2, T3, T4, T5, T6)>> ReadAsync(Task<OutputData<T1>> item1, Task<OutputData<T2>> item2, Task<OutputData<T3>> item3, Task<OutputData<T4>> item4, Task<OutputData<T5>> item5, Task<OutputData<T6>> item6)
        {
            var all = OutputData<(T1, T2, T3, T4, T5, T6)>.Known(default);
            var data1 = await item1.ConfigureAwait(false);
            all = Combine(all, data1);
            var data2 = await item2.ConfigureAwait(false);
            all = Combine(all, data2);
            var data3 = await item3.ConfigureAwait(false);
            all = Combine(all, data3);
            var data4 = await item4.ConfigureAwait(false);
            all = Combine(all, data4);
            var data5 = await item5.ConfigureAwait(false);
            all = Combine(all, data5);
            var data6 = await item6.ConfigureAwait(false);
            all = Combine(all, data6);
            return all with { Value = (data1.Value, data2.Value, data3.Value, data4.Value, data5.Value, data6.Value) };
        }
    }

    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput());

    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7)
    {
        return new(ReadAsync(item1.Data, item2.Data, item3.Data, item4.Data, item5.Data, item6.Data, item7.Data));

        static async Task<OutputData<(T1, T2, T3, T4, T5, T6, T7)>> ReadAsync(Task<OutputData<T1>> item1, Task<OutputData<T2>> item2, Task<OutputData<T3>> item3, Task<OutputData<T4>> item4, Task<OutputData<T5>> item5, Task<OutputData<T6>> item6, Task<OutputData<T7>> item7)
        {
            var all = OutputData<(T1, T2, T3, T4, T5, T6, T7)>.Known(default);
            var data1 = await item1.ConfigureAwait(false);
            all = Combine(all, data1);
            var data2 = await item2.ConfigureAwait(false);
            all = Combine(all, data2);
            var data3 = await item3.ConfigureAwait(false);
            all = Combine(all, data3);
            var data4 = await item4.ConfigureAwait(false);
            all = Combine(all, data4);
            var data5 = await item5.ConfigureAwait(false);
            all = Combine(all, data5);
            var data6 = await item6.ConfigureAwait(false);
            all = Combine(all, data6);
            var data7 = await item7.ConfigureAwait(false);
            all = Combine(all, data7);
            return all with { Value = (data1.Value, data2.Value, data3.Value, data4.Value, data5.Value, data6.Value, data7.Value) };
        }
    }

    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput(), item8.ToOutput());

    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8)
    {
        return new(ReadAsync(item1.Data, item2.Data, item3.Data, item4.Data, item5.Data, item6.Data, item7.Data, item8.Data));

        static async Task<OutputData<(T1, T2, T3, T4, T5, T6, T7, T8)>> ReadAsync(Task<OutputData<T1>> item1, Task<OutputData<T2>> item2, Task<OutputData<T3>> item3, Task<OutputData<T4>> item4, Task<OutputData<T5>> item5, Task<OutputData<T6>> item6, Task<OutputData<T7>> item7, Task<OutputData<T8>> item8)
        {
            var all = OutputData<(T1, T2, T3, T4, T5, T6, T7, T8)>.Known(default);
            var data1 = await item1.ConfigureAwait(false);
            all = Combine(all, data1);
            var data2 = await item2.ConfigureAwait(false);
            all = Combine(all, data2);
            var data3 = await item3.ConfigureAwait(false);
            all = Combine(all, data3);
            var data4 = await item4.ConfigureAwait(false);
            all = Combine(all, data4);
            var data5 = await item5.ConfigureAwait(false);
            all = Combine(all, data5);
            var data6 = await item6.ConfigureAwait(false);
            all = Combine(all, data6);
            var data7 = await item7.ConfigureAwait(false);
            all = Combine(all, data7);
            var data8 = await item8.ConfigureAwait(false);
            all = Combine(all, data8);
            return all with { Value = (data1.Value, data2.Value, data3.Value, data4.Value, data5.Value, data6.Value, data7.Value, data8.Value) };
        }
    }
}
