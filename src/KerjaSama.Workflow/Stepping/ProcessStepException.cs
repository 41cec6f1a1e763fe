namespace KerjaSama.Workflow;

/// <summary>A command that cannot be carried out; the state is as before. <see cref="Kode"/> is one of <see cref="ProcessStepKode"/>.</summary>
public sealed class ProcessStepException : Exception
{
    public ProcessStepException(string kode, string message)
        : base(message)
    {
        Kode = kode;
    }

    public string Kode { get; }
}

/// <summary>Stable codes of <see cref="ProcessStepException"/>.</summary>
public static class ProcessStepKode
{
    public const string SudahDimulai = "alur.sudah-dimulai";
    public const string TidakBerjalan = "alur.tidak-berjalan";
    public const string TokenTidakAda = "alur.token-tidak-ada";
    public const string TokenTidakMenunggu = "alur.token-tidak-menunggu";
    public const string TimerTidakAda = "alur.timer-tidak-ada";
    public const string BelumWaktunya = "alur.belum-waktunya";
    public const string PesanTidakDitunggu = "alur.pesan-tidak-ditunggu";
    public const string HasilTidakDikenal = "alur.hasil-tidak-dikenal";
    public const string ElemenTidakDikenal = "alur.elemen-tidak-dikenal";
    public const string TidakDapatPindah = "alur.tidak-dapat-pindah";

    /// <summary>A token would have nowhere to stand in the other version, or could not go on from there.</summary>
    public const string TidakDapatDimigrasi = "alur.tidak-dapat-dimigrasi";

    /// <summary>An exclusive gateway without a true condition and without a default: an incident.</summary>
    public const string TanpaCabang = "alur.tanpa-cabang";

    /// <summary>A condition met values it cannot compare: an incident.</summary>
    public const string KondisiGagal = "alur.kondisi-gagal";

    /// <summary>Gateways only, round and round: an incident.</summary>
    public const string PutaranOtomatis = "alur.putaran-otomatis";

    /// <summary>A date or duration that is empty or out of reach: an incident.</summary>
    public const string TimerGagal = "alur.timer-gagal";

    /// <summary>A collection or number of instances that is empty, no whole number, or too large: an incident.</summary>
    public const string UlanganGagal = "alur.ulangan-gagal";

    /// <summary>A worker's error code that no boundary event catches: an incident.</summary>
    public const string GalatTidakDitangkap = "alur.galat-tidak-ditangkap";

    /// <summary>Only joins are left waiting: an incident.</summary>
    public const string Buntu = "alur.buntu";
}
