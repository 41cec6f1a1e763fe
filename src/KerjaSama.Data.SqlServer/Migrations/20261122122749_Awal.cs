using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KerjaSama.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Awal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "batas",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    kunci = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    nilai = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: false),
                    satuan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    dasar_hukum = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    berlaku_sejak = table.Column<DateOnly>(type: "date", nullable: false),
                    status_verifikasi = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "batas_langkah",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    proses = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    langkah = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    tenggat_hari = table.Column<int>(type: "int", nullable: true),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batas_langkah", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "berat_aturan",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    aturan = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    berlaku_sejak = table.Column<DateOnly>(type: "date", nullable: false),
                    menghalangi = table.Column<bool>(type: "bit", nullable: true),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_berat_aturan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "berkas_surat",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    surat_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    nomor_versi = table.Column<int>(type: "int", nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    media_type = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ukuran = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    dilampirkan_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    dilampirkan_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_berkas_surat", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bidang",
                columns: table => new
                {
                    kode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    urutan = table.Column<int>(type: "int", nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bidang", x => x.kode);
                });

            migrationBuilder.CreateTable(
                name: "counter",
                columns: table => new
                {
                    nama = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    nilai = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counter", x => x.nama);
                });

            migrationBuilder.CreateTable(
                name: "dasar_hukum",
                columns: table => new
                {
                    kunci = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    judul = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    tahun = table.Column<int>(type: "int", nullable: false),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    status_verifikasi = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dasar_hukum", x => x.kunci);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_key",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    friendly_name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    xml = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "draf_isian",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    pengguna_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    formulir = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    isi = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    disimpan_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draf_isian", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "draf_portal",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    token_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    isi = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    disimpan_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    permohonan_id = table.Column<byte[]>(type: "binary(16)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draf_portal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "hari_libur",
                columns: table => new
                {
                    tanggal = table.Column<DateOnly>(type: "date", nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    jenis = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    status = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hari_libur", x => x.tanggal);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_record",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    pemilik = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    kunci = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    body_hash = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    status_code = table.Column<int>(type: "int", nullable: false),
                    response = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    dibuat_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency_record", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "impor_berkas",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    jenis = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    sha256 = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    dimulai_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    selesai_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    dibaca = table.Column<int>(type: "int", nullable: false),
                    diterima = table.Column<int>(type: "int", nullable: false),
                    sama = table.Column<int>(type: "int", nullable: false),
                    ditolak = table.Column<int>(type: "int", nullable: false),
                    peringatan = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_impor_berkas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "instansi",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    nama_daerah = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    nama_setda = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    nama_bagian = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    kode_pd = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    alamat = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    telepon = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    surel = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    situs = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    ibu_kota = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    sebutan_kepala_daerah = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    kop_setda = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    kop_kepala_daerah = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    klasifikasi = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    pola_nomor_surat = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    logo_sha256 = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instansi", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "jabatan",
                columns: table => new
                {
                    kode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    urutan_paraf = table.Column<int>(type: "int", nullable: true),
                    pimpinan = table.Column<bool>(type: "bit", nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jabatan", x => x.kode);
                });

            migrationBuilder.CreateTable(
                name: "jalur",
                columns: table => new
                {
                    kode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    keterangan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    proses = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    wilayah = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jalur", x => x.kode);
                });

            migrationBuilder.CreateTable(
                name: "jenis_naskah",
                columns: table => new
                {
                    kode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    singkatan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    boleh_delegasi = table.Column<bool>(type: "bit", nullable: false),
                    jalur = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    berujung_pks = table.Column<bool>(type: "bit", nullable: false),
                    pola_nomor = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    templat = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    urutan = table.Column<int>(type: "int", nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jenis_naskah", x => x.kode);
                });

            migrationBuilder.CreateTable(
                name: "kategori_mitra",
                columns: table => new
                {
                    kode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    luar_negeri = table.Column<bool>(type: "bit", nullable: false),
                    urutan = table.Column<int>(type: "int", nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kategori_mitra", x => x.kode);
                });

            migrationBuilder.CreateTable(
                name: "klausul",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    jenis_naskah = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    kode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    klausul_wajib = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    urutan = table.Column<int>(type: "int", nullable: false),
                    bawaan = table.Column<bool>(type: "bit", nullable: false),
                    aktif = table.Column<bool>(type: "bit", nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_klausul", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "klausul_wajib",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    jenis_naskah = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    klausul = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    padanan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    urutan = table.Column<int>(type: "int", nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_klausul_wajib", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "marked_blob",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    marks = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_marked_blob", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "mitra",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    kode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    urut = table.Column<long>(type: "bigint", nullable: false),
                    nama = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    nama_normal = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    kategori = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    negara = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    alamat = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    surel = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    telepon = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    logo_sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mitra", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "nomor_buku",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    buku = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    tahun = table.Column<int>(type: "int", nullable: false),
                    urut = table.Column<int>(type: "int", nullable: false),
                    sisipan = table.Column<int>(type: "int", nullable: false),
                    nomor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    keadaan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    permohonan_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    naskah_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    surat_keluar_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    alasan_batal = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    dipesan_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    dipesan_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_nomor_buku", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "office_secret",
                columns: table => new
                {
                    nama = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    nilai = table.Column<byte[]>(type: "varbinary(128)", maxLength: 128, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_secret", x => x.nama);
                });

            migrationBuilder.CreateTable(
                name: "outbox_message",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    urut = table.Column<long>(type: "bigint", nullable: false),
                    kunci = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    saluran = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    jenis = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    alamat = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    nama_penerima = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    bahasa = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    subjek_jenis = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    subjek_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    langkah = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    dibuat_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    percobaan = table.Column<int>(type: "int", nullable: false),
                    coba_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    dipinjam_sampai = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    terkirim_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    dikirim_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    galat = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pdf_rendition",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    source_sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    pdf_sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    leased_until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    message = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pdf_rendition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pengaturan_alur",
                columns: table => new
                {
                    nama = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    keterangan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    tipe = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    nilai = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pengaturan_alur", x => x.nama);
                });

            migrationBuilder.CreateTable(
                name: "perangkat_daerah",
                columns: table => new
                {
                    kode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    singkatan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    aktif = table.Column<bool>(type: "bit", nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_perangkat_daerah", x => x.kode);
                });

            migrationBuilder.CreateTable(
                name: "pertanyaan_hukum",
                columns: table => new
                {
                    kode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    kelompok = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    pertanyaan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    jalur = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    dasar_hukum = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    menghalangi = table.Column<bool>(type: "bit", nullable: false),
                    aktif = table.Column<bool>(type: "bit", nullable: false),
                    urutan = table.Column<int>(type: "int", nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pertanyaan_hukum", x => x.kode);
                });

            migrationBuilder.CreateTable(
                name: "process_definition",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    key = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    xml = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    loaded_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_definition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "process_instance",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    definition_key = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    definition_version = table.Column<int>(type: "int", nullable: false),
                    subject_kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    root_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    parent_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    parent_token = table.Column<int>(type: "int", nullable: true),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    next_token = table.Column<int>(type: "int", nullable: false),
                    versi = table.Column<int>(type: "int", nullable: false),
                    urut = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_instance", x => x.id);
                    table.ForeignKey(
                        name: "FK_process_instance_process_instance_parent_id",
                        column: x => x.parent_id,
                        principalTable: "process_instance",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "process_message",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    correlation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    subject_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    variables = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    taken_by = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    leased_until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    last_error = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "riwayat",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    objek_jenis = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    objek_kunci = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    nomor = table.Column<int>(type: "int", nullable: false),
                    pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    oleh_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    oleh_nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    atas_nama = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    dari = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    peristiwa = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    proses = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    alasan = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    perubahan = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    hash_sebelum = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_riwayat", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rute",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    jalur = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    kategori_mitra = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    sub_unit = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    indikator = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    berlaku_sejak = table.Column<DateOnly>(type: "date", nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rute", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sifat_naskah",
                columns: table => new
                {
                    kode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    perlu_pendahulu = table.Column<bool>(type: "bit", nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sifat_naskah", x => x.kode);
                });

            migrationBuilder.CreateTable(
                name: "sub_unit",
                columns: table => new
                {
                    kode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sub_unit", x => x.kode);
                });

            migrationBuilder.CreateTable(
                name: "surat_keluar",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    nomor_agenda = table.Column<int>(type: "int", nullable: false),
                    tahun = table.Column<int>(type: "int", nullable: false),
                    nomor = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    tanggal = table.Column<DateOnly>(type: "date", nullable: false),
                    tujuan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    perihal = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    jenis = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    dicatat_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    dicatat_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    teks_cari = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false),
                    permohonan_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    berkas_nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    berkas_media_type = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    berkas_ukuran = table.Column<long>(type: "bigint", nullable: true),
                    berkas_sha256 = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    berkas_versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surat_keluar", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "surat_masuk",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    nomor_agenda = table.Column<int>(type: "int", nullable: false),
                    tahun = table.Column<int>(type: "int", nullable: false),
                    asal = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    nomor = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    tanggal = table.Column<DateOnly>(type: "date", nullable: true),
                    tanggal_diterima = table.Column<DateOnly>(type: "date", nullable: false),
                    perihal = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    sifat_surat = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    lampiran = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    disposisi_awal = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    dicatat_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    dicatat_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    kunci_ganda = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    teks_cari = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false),
                    permohonan_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    berkas_nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    berkas_media_type = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    berkas_ukuran = table.Column<long>(type: "bigint", nullable: true),
                    berkas_sha256 = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    berkas_versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_surat_masuk", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "syarat_dokumen",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    jalur = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    pemrakarsa = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    jenis = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    wajib = table.Column<bool>(type: "bit", nullable: false),
                    urutan = table.Column<int>(type: "int", nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_syarat_dokumen", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "templat_kantor",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    kunci = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    versi_berlaku = table.Column<int>(type: "int", nullable: true),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_templat_kantor", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unreferenced_blob",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unreferenced_blob", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "berkas_draf_portal",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    draf_portal_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    urutan = table.Column<int>(type: "int", nullable: false),
                    jenis = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    media_type = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ukuran = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_berkas_draf_portal", x => x.id);
                    table.ForeignKey(
                        name: "FK_berkas_draf_portal_draf_portal_draf_portal_id",
                        column: x => x.draf_portal_id,
                        principalTable: "draf_portal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "impor_temuan",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    impor_berkas_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    urut = table.Column<long>(type: "bigint", nullable: false),
                    baris = table.Column<int>(type: "int", nullable: false),
                    kolom = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    nilai = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    tingkat = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    pesan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    objek_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    dibereskan_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    dibereskan_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    catatan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_impor_temuan", x => x.id);
                    table.ForeignKey(
                        name: "FK_impor_temuan_impor_berkas_impor_berkas_id",
                        column: x => x.impor_berkas_id,
                        principalTable: "impor_berkas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pejabat",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    instansi_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    jabatan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    nama_jabatan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    pangkat = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    golongan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    nip = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    sebutan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    mulai = table.Column<DateOnly>(type: "date", nullable: false),
                    sampai = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pejabat", x => x.id);
                    table.ForeignKey(
                        name: "FK_pejabat_instansi_instansi_id",
                        column: x => x.instansi_id,
                        principalTable: "instansi",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "varian_klausul",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    klausul_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    kode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    urutan = table.Column<int>(type: "int", nullable: false),
                    aktif = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_varian_klausul", x => x.id);
                    table.ForeignKey(
                        name: "FK_varian_klausul_klausul_klausul_id",
                        column: x => x.klausul_id,
                        principalTable: "klausul",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "versi_klausul",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    klausul_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    varian = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    nomor = table.Column<int>(type: "int", nullable: false),
                    judul = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    teks = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    judul_en = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    teks_en = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    catatan = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    alasan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    dibuat_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    dibuat_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_versi_klausul", x => x.id);
                    table.ForeignKey(
                        name: "FK_versi_klausul_klausul_klausul_id",
                        column: x => x.klausul_id,
                        principalTable: "klausul",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pengguna",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    urut = table.Column<long>(type: "bigint", nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    jabatan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    nip = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    mitra_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    perangkat_daerah = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    sub_unit = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    aktif = table.Column<bool>(type: "bit", nullable: false),
                    dibuat_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false),
                    user_name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "bit", nullable: false),
                    password_hash = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    security_stamp = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    phone_number = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "bit", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "bit", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "bit", nullable: false),
                    access_failed_count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pengguna", x => x.id);
                    table.ForeignKey(
                        name: "FK_pengguna_mitra_mitra_id",
                        column: x => x.mitra_id,
                        principalTable: "mitra",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pdf_request",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    pengguna_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    rendition_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    alamat = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    diminta_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pdf_request", x => x.id);
                    table.ForeignKey(
                        name: "FK_pdf_request_pdf_rendition_rendition_id",
                        column: x => x.rendition_id,
                        principalTable: "pdf_rendition",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "message_subscription",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    instance_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    token = table.Column<int>(type: "int", nullable: false),
                    element_id = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    message = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    correlation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_message_subscription", x => x.id);
                    table.ForeignKey(
                        name: "FK_message_subscription_process_instance_instance_id",
                        column: x => x.instance_id,
                        principalTable: "process_instance",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "process_round",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    instance_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    element_id = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_round", x => x.id);
                    table.ForeignKey(
                        name: "FK_process_round_process_instance_instance_id",
                        column: x => x.instance_id,
                        principalTable: "process_instance",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "process_timer",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    instance_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    token = table.Column<int>(type: "int", nullable: false),
                    element_id = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    occurrence = table.Column<int>(type: "int", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    leased_until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    last_error = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_timer", x => x.id);
                    table.ForeignKey(
                        name: "FK_process_timer_process_instance_instance_id",
                        column: x => x.instance_id,
                        principalTable: "process_instance",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "process_token",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    instance_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    element_id = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    arrived_by = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    scope = table.Column<int>(type: "int", nullable: false),
                    iteration = table.Column<int>(type: "int", nullable: false),
                    instances = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_token", x => x.id);
                    table.ForeignKey(
                        name: "FK_process_token_process_instance_instance_id",
                        column: x => x.instance_id,
                        principalTable: "process_instance",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "process_variable",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    instance_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    scope = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    type = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    text = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_process_variable", x => x.id);
                    table.ForeignKey(
                        name: "FK_process_variable_process_instance_instance_id",
                        column: x => x.instance_id,
                        principalTable: "process_instance",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_job",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    instance_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    token = table.Column<int>(type: "int", nullable: false),
                    element_id = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    tindakan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    leased_until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    last_error = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_job", x => x.id);
                    table.ForeignKey(
                        name: "FK_service_job_process_instance_instance_id",
                        column: x => x.instance_id,
                        principalTable: "process_instance",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tugas",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    instance_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    root_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    subject_kind = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    subject_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    token = table.Column<int>(type: "int", nullable: false),
                    kunci = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    putaran = table.Column<int>(type: "int", nullable: false),
                    tahap = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    peran = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    jabatan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    sub_unit = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    pelaksana_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    diambil_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    dibuka_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    tenggat = table.Column<DateOnly>(type: "date", nullable: true),
                    urut_tenggat = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    hasil = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    selesai_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    selesai_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    atas_nama = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false),
                    urut = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tugas", x => x.id);
                    table.ForeignKey(
                        name: "FK_tugas_process_instance_instance_id",
                        column: x => x.instance_id,
                        principalTable: "process_instance",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "versi_templat",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    templat_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    nomor = table.Column<int>(type: "int", nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ukuran = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    catatan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    diunggah_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    diunggah_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_versi_templat", x => x.id);
                    table.ForeignKey(
                        name: "FK_versi_templat_templat_kantor_templat_id",
                        column: x => x.templat_id,
                        principalTable: "templat_kantor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pelaksana_harian",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    pengguna_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    pengganti_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    mulai = table.Column<DateOnly>(type: "date", nullable: false),
                    sampai = table.Column<DateOnly>(type: "date", nullable: false),
                    alasan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pelaksana_harian", x => x.id);
                    table.ForeignKey(
                        name: "FK_pelaksana_harian_pengguna_pengganti_id",
                        column: x => x.pengganti_id,
                        principalTable: "pengguna",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_pelaksana_harian_pengguna_pengguna_id",
                        column: x => x.pengguna_id,
                        principalTable: "pengguna",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pengguna_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    user_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    claim_type = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    claim_value = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pengguna_claim", x => x.id);
                    table.ForeignKey(
                        name: "FK_pengguna_claim_pengguna_user_id",
                        column: x => x.user_id,
                        principalTable: "pengguna",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pengguna_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    provider_key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    provider_display_name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    user_id = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pengguna_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_pengguna_login_pengguna_user_id",
                        column: x => x.user_id,
                        principalTable: "pengguna",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pengguna_token",
                columns: table => new
                {
                    user_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    login_provider = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    value = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pengguna_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_pengguna_token_pengguna_user_id",
                        column: x => x.user_id,
                        principalTable: "pengguna",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "peran_pengguna",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    pengguna_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    peran = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_peran_pengguna", x => x.id);
                    table.ForeignKey(
                        name: "FK_peran_pengguna_pengguna_pengguna_id",
                        column: x => x.pengguna_id,
                        principalTable: "pengguna",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "token_akses",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    pengguna_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    dibuat_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    kedaluwarsa_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    dicabut_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_token_akses", x => x.id);
                    table.ForeignKey(
                        name: "FK_token_akses_pengguna_pengguna_id",
                        column: x => x.pengguna_id,
                        principalTable: "pengguna",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "peringatan_tugas",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    tugas_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    pengguna_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    ambang = table.Column<int>(type: "int", nullable: false),
                    tanggal = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_peringatan_tugas", x => x.id);
                    table.ForeignKey(
                        name: "FK_peringatan_tugas_pengguna_pengguna_id",
                        column: x => x.pengguna_id,
                        principalTable: "pengguna",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_peringatan_tugas_tugas_tugas_id",
                        column: x => x.tugas_id,
                        principalTable: "tugas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dokumen_naskah",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    naskah_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    jenis = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    media_type = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ukuran = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    nomor_versi = table.Column<int>(type: "int", nullable: false),
                    diunggah_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    diunggah_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dokumen_naskah", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dokumen_permohonan",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    permohonan_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    catatan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    dasar_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    jenis = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    media_type = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ukuran = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    nomor_versi = table.Column<int>(type: "int", nullable: false),
                    diunggah_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    diunggah_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dokumen_permohonan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "giliran_draf",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    rancangan_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    urutan = table.Column<int>(type: "int", nullable: false),
                    pemegang = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    tenggat = table.Column<DateOnly>(type: "date", nullable: false),
                    catatan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    diberikan_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    sejak = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    diakhiri_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    selesai_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_giliran_draf", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "klausul_draf",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    rancangan_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    dokumen_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    urutan = table.Column<int>(type: "int", nullable: false),
                    kode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    varian = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    versi_klausul = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_klausul_draf", x => x.id);
                    table.ForeignKey(
                        name: "FK_klausul_draf_dokumen_permohonan_dokumen_id",
                        column: x => x.dokumen_id,
                        principalTable: "dokumen_permohonan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "komentar_draf",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    rancangan_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    urutan = table.Column<int>(type: "int", nullable: false),
                    dokumen_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    bagian = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    butir = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    isi = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    pihak = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    penulis_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    penulis_nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    untuk_luar = table.Column<bool>(type: "bit", nullable: false),
                    pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    induk_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    selesai_oleh = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    selesai_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_komentar_draf", x => x.id);
                    table.ForeignKey(
                        name: "FK_komentar_draf_dokumen_permohonan_dokumen_id",
                        column: x => x.dokumen_id,
                        principalTable: "dokumen_permohonan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "naskah",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    kode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    urut = table.Column<long>(type: "bigint", nullable: false),
                    jenis = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    jenis_asli = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    jalur = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    judul = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    tentang = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    bidang = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    sifat = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    tanggal_tanda_tangan = table.Column<DateOnly>(type: "date", nullable: true),
                    berlaku_mulai = table.Column<DateOnly>(type: "date", nullable: true),
                    berlaku_sampai = table.Column<DateOnly>(type: "date", nullable: true),
                    tempat_tanda_tangan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    cara_tanda_tangan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    penandatangan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    permohonan_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    induk_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    pendahulu_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    tanpa_fasilitasi = table.Column<bool>(type: "bit", nullable: false),
                    terbuka = table.Column<bool>(type: "bit", nullable: false),
                    dihentikan_tanggal = table.Column<DateOnly>(type: "date", nullable: true),
                    dihentikan_alasan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    didaftarkan_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    kunci_impor = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    rujukan_permohonan = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    rujukan_induk = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    teks_cari = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_naskah", x => x.id);
                    table.ForeignKey(
                        name: "FK_naskah_naskah_induk_id",
                        column: x => x.induk_id,
                        principalTable: "naskah",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_naskah_naskah_pendahulu_id",
                        column: x => x.pendahulu_id,
                        principalTable: "naskah",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "permohonan",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    kode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    urut = table.Column<long>(type: "bigint", nullable: false),
                    bentuk = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    pemrakarsa = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    saluran = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    jalur = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    jenis_naskah = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    judul = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    tentang = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    bidang = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    sifat = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    induk_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    pendahulu_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    surat_masuk_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    tanggal_diterima = table.Column<DateOnly>(type: "date", nullable: false),
                    dibuat_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    kunci_impor = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    kode_lama = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    teks_cari = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    tahap = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    sub_unit = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    analis_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    perancang_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    menyusul_sampai = table.Column<DateOnly>(type: "date", nullable: true),
                    alasan_berakhir = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    berakhir_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    kontak_nama = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    kontak_surel = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    kontak_telepon = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    kontak_bahasa = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    putaran_lacak = table.Column<int>(type: "int", nullable: false),
                    kode_lacak_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_permohonan", x => x.id);
                    table.ForeignKey(
                        name: "FK_permohonan_naskah_induk_id",
                        column: x => x.induk_id,
                        principalTable: "naskah",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_permohonan_naskah_pendahulu_id",
                        column: x => x.pendahulu_id,
                        principalTable: "naskah",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_permohonan_surat_masuk_surat_masuk_id",
                        column: x => x.surat_masuk_id,
                        principalTable: "surat_masuk",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pihak_naskah",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    naskah_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    mitra_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    nama = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    nomor = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    nomor_normal = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    urutan = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pihak_naskah", x => x.id);
                    table.ForeignKey(
                        name: "FK_pihak_naskah_mitra_mitra_id",
                        column: x => x.mitra_id,
                        principalTable: "mitra",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_pihak_naskah_naskah_naskah_id",
                        column: x => x.naskah_id,
                        principalTable: "naskah",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penandatanganan",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    permohonan_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    tanggal = table.Column<DateOnly>(type: "date", nullable: true),
                    jam = table.Column<TimeOnly>(type: "time", nullable: true),
                    tempat = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    cara = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    catatan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    jadwal_ke = table.Column<int>(type: "int", nullable: false),
                    selesai_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    tte_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    tte_sampai = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    tte_dokumen_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    tte_nomor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_penandatanganan", x => x.id);
                    table.ForeignKey(
                        name: "FK_penandatanganan_dokumen_permohonan_tte_dokumen_id",
                        column: x => x.tte_dokumen_id,
                        principalTable: "dokumen_permohonan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_penandatanganan_permohonan_permohonan_id",
                        column: x => x.permohonan_id,
                        principalTable: "permohonan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "permohonan_mitra",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    permohonan_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    mitra_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    nama = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    urutan = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_permohonan_mitra", x => x.id);
                    table.ForeignKey(
                        name: "FK_permohonan_mitra_mitra_mitra_id",
                        column: x => x.mitra_id,
                        principalTable: "mitra",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_permohonan_mitra_permohonan_permohonan_id",
                        column: x => x.permohonan_id,
                        principalTable: "permohonan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "permohonan_perangkat_daerah",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    permohonan_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    perangkat_daerah = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    urutan = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_permohonan_perangkat_daerah", x => x.id);
                    table.ForeignKey(
                        name: "FK_permohonan_perangkat_daerah_perangkat_daerah_perangkat_daerah",
                        column: x => x.perangkat_daerah,
                        principalTable: "perangkat_daerah",
                        principalColumn: "kode",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_permohonan_perangkat_daerah_permohonan_permohonan_id",
                        column: x => x.permohonan_id,
                        principalTable: "permohonan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rancangan",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    permohonan_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    asal = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    disusun_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    disusun_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rancangan", x => x.id);
                    table.ForeignKey(
                        name: "FK_rancangan_permohonan_permohonan_id",
                        column: x => x.permohonan_id,
                        principalTable: "permohonan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "telaahan",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    permohonan_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    persoalan = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    praanggapan = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    fakta = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    analisis = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    simpulan = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    saran = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    rekomendasi = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    asal = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    disusun_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    disusun_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    pertama_disusun_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    disetujui_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    disetujui_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    alasan_pengecualian = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    riwayat_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    versi = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_telaahan", x => x.id);
                    table.ForeignKey(
                        name: "FK_telaahan_permohonan_permohonan_id",
                        column: x => x.permohonan_id,
                        principalTable: "permohonan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "naskah_asli",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    penandatanganan_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    nomor = table.Column<int>(type: "int", nullable: false),
                    penyimpan = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    paraf_basah = table.Column<bool>(type: "bit", nullable: false),
                    meterai = table.Column<bool>(type: "bit", nullable: false),
                    stempel = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_naskah_asli", x => x.id);
                    table.ForeignKey(
                        name: "FK_naskah_asli_penandatanganan_penandatanganan_id",
                        column: x => x.penandatanganan_id,
                        principalTable: "penandatanganan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "penandatangan_naskah",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    penandatanganan_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    urutan = table.Column<int>(type: "int", nullable: false),
                    mitra_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    pihak = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    nama = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    kode_jabatan = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    jabatan = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    kewenangan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    dasar_nomor = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    dasar_tanggal = table.Column<DateOnly>(type: "date", nullable: true),
                    siap_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ditandatangani_pada = table.Column<DateOnly>(type: "date", nullable: true),
                    elektronik = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_penandatangan_naskah", x => x.id);
                    table.ForeignKey(
                        name: "FK_penandatangan_naskah_mitra_mitra_id",
                        column: x => x.mitra_id,
                        principalTable: "mitra",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_penandatangan_naskah_penandatanganan_penandatanganan_id",
                        column: x => x.penandatanganan_id,
                        principalTable: "penandatanganan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "temuan_dikesampingkan",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    rancangan_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    kunci = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    aturan = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    tempat = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    alasan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_temuan_dikesampingkan", x => x.id);
                    table.ForeignKey(
                        name: "FK_temuan_dikesampingkan_rancangan_rancangan_id",
                        column: x => x.rancangan_id,
                        principalTable: "rancangan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "telaahan_daftar_periksa",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    telaahan_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    urutan = table.Column<int>(type: "int", nullable: false),
                    kode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    kelompok = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    pertanyaan = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    dasar_hukum = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    menghalangi = table.Column<bool>(type: "bit", nullable: false),
                    versi_rujukan = table.Column<int>(type: "int", nullable: false),
                    putusan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    catatan = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_telaahan_daftar_periksa", x => x.id);
                    table.ForeignKey(
                        name: "FK_telaahan_daftar_periksa_telaahan_telaahan_id",
                        column: x => x.telaahan_id,
                        principalTable: "telaahan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "telaahan_dasar_hukum",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    telaahan_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    urutan = table.Column<int>(type: "int", nullable: false),
                    kunci = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    judul = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    tahun = table.Column<int>(type: "int", nullable: true),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    status_verifikasi = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    versi_rujukan = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_telaahan_dasar_hukum", x => x.id);
                    table.ForeignKey(
                        name: "FK_telaahan_dasar_hukum_telaahan_telaahan_id",
                        column: x => x.telaahan_id,
                        principalTable: "telaahan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "telaahan_putaran",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    telaahan_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    nomor = table.Column<int>(type: "int", nullable: false),
                    persoalan = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    praanggapan = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    fakta = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    dasar_hukum = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    analisis = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    simpulan = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    saran = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    daftar_periksa = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    rekomendasi = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    disusun_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    disusun_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    dikembalikan_dari = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    catatan_pengembalian = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    dikembalikan_oleh = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    dikembalikan_pada = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_telaahan_putaran", x => x.id);
                    table.ForeignKey(
                        name: "FK_telaahan_putaran_telaahan_telaahan_id",
                        column: x => x.telaahan_id,
                        principalTable: "telaahan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_batas_kunci_berlaku_sejak",
                table: "batas",
                columns: new[] { "kunci", "berlaku_sejak" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_batas_langkah_proses_langkah",
                table: "batas_langkah",
                columns: new[] { "proses", "langkah" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_berat_aturan_aturan_berlaku_sejak",
                table: "berat_aturan",
                columns: new[] { "aturan", "berlaku_sejak" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_berkas_draf_portal_draf_portal_id",
                table: "berkas_draf_portal",
                column: "draf_portal_id");

            migrationBuilder.CreateIndex(
                name: "IX_berkas_draf_portal_sha256",
                table: "berkas_draf_portal",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "IX_berkas_surat_sha256",
                table: "berkas_surat",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "IX_berkas_surat_surat_id_nomor_versi",
                table: "berkas_surat",
                columns: new[] { "surat_id", "nomor_versi" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_data_protection_key_friendly_name",
                table: "data_protection_key",
                column: "friendly_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dokumen_naskah_naskah_id_nomor_versi",
                table: "dokumen_naskah",
                columns: new[] { "naskah_id", "nomor_versi" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dokumen_naskah_sha256",
                table: "dokumen_naskah",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "IX_dokumen_permohonan_permohonan_id_jenis_nama_nomor_versi",
                table: "dokumen_permohonan",
                columns: new[] { "permohonan_id", "jenis", "nama", "nomor_versi" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dokumen_permohonan_sha256",
                table: "dokumen_permohonan",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "IX_draf_isian_pengguna_id_formulir",
                table: "draf_isian",
                columns: new[] { "pengguna_id", "formulir" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_draf_portal_disimpan_pada",
                table: "draf_portal",
                column: "disimpan_pada");

            migrationBuilder.CreateIndex(
                name: "IX_draf_portal_token_hash",
                table: "draf_portal",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_giliran_draf_rancangan_id_urutan",
                table: "giliran_draf",
                columns: new[] { "rancangan_id", "urutan" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_idempotency_record_dibuat_pada",
                table: "idempotency_record",
                column: "dibuat_pada");

            migrationBuilder.CreateIndex(
                name: "IX_idempotency_record_pemilik_kunci",
                table: "idempotency_record",
                columns: new[] { "pemilik", "kunci" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_impor_berkas_dimulai_pada",
                table: "impor_berkas",
                column: "dimulai_pada");

            migrationBuilder.CreateIndex(
                name: "IX_impor_temuan_dibereskan_pada_impor_berkas_id",
                table: "impor_temuan",
                columns: new[] { "dibereskan_pada", "impor_berkas_id" });

            migrationBuilder.CreateIndex(
                name: "IX_impor_temuan_impor_berkas_id_baris",
                table: "impor_temuan",
                columns: new[] { "impor_berkas_id", "baris" });

            migrationBuilder.CreateIndex(
                name: "IX_impor_temuan_urut",
                table: "impor_temuan",
                column: "urut");

            migrationBuilder.CreateIndex(
                name: "IX_klausul_jenis_naskah_kode",
                table: "klausul",
                columns: new[] { "jenis_naskah", "kode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_klausul_draf_dokumen_id_urutan",
                table: "klausul_draf",
                columns: new[] { "dokumen_id", "urutan" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_klausul_draf_rancangan_id",
                table: "klausul_draf",
                column: "rancangan_id");

            migrationBuilder.CreateIndex(
                name: "IX_klausul_wajib_jenis_naskah_urutan",
                table: "klausul_wajib",
                columns: new[] { "jenis_naskah", "urutan" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_komentar_draf_dokumen_id",
                table: "komentar_draf",
                column: "dokumen_id");

            migrationBuilder.CreateIndex(
                name: "IX_komentar_draf_rancangan_id_urutan",
                table: "komentar_draf",
                columns: new[] { "rancangan_id", "urutan" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_message_subscription_instance_id_token_element_id",
                table: "message_subscription",
                columns: new[] { "instance_id", "token", "element_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_message_subscription_message_correlation",
                table: "message_subscription",
                columns: new[] { "message", "correlation" });

            migrationBuilder.CreateIndex(
                name: "IX_mitra_kode",
                table: "mitra",
                column: "kode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_mitra_nama_normal",
                table: "mitra",
                column: "nama_normal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_mitra_urut",
                table: "mitra",
                column: "urut",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_naskah_berlaku_sampai",
                table: "naskah",
                column: "berlaku_sampai");

            migrationBuilder.CreateIndex(
                name: "IX_naskah_induk_id",
                table: "naskah",
                column: "induk_id");

            migrationBuilder.CreateIndex(
                name: "IX_naskah_kode",
                table: "naskah",
                column: "kode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_naskah_kunci_impor",
                table: "naskah",
                column: "kunci_impor",
                unique: true,
                filter: "[kunci_impor] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_naskah_pendahulu_id",
                table: "naskah",
                column: "pendahulu_id");

            migrationBuilder.CreateIndex(
                name: "IX_naskah_permohonan_id",
                table: "naskah",
                column: "permohonan_id",
                unique: true,
                filter: "[permohonan_id] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_naskah_rujukan_permohonan",
                table: "naskah",
                column: "rujukan_permohonan");

            migrationBuilder.CreateIndex(
                name: "IX_naskah_tanggal_tanda_tangan",
                table: "naskah",
                column: "tanggal_tanda_tangan");

            migrationBuilder.CreateIndex(
                name: "IX_naskah_urut",
                table: "naskah",
                column: "urut",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_naskah_asli_penandatanganan_id_nomor",
                table: "naskah_asli",
                columns: new[] { "penandatanganan_id", "nomor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_nomor_buku_buku_tahun_urut_sisipan",
                table: "nomor_buku",
                columns: new[] { "buku", "tahun", "urut", "sisipan" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_nomor_buku_permohonan_id",
                table: "nomor_buku",
                column: "permohonan_id");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_message_kunci",
                table: "outbox_message",
                column: "kunci",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_message_status_coba_pada",
                table: "outbox_message",
                columns: new[] { "status", "coba_pada" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_message_subjek_id_dibuat_pada",
                table: "outbox_message",
                columns: new[] { "subjek_id", "dibuat_pada" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_message_urut",
                table: "outbox_message",
                column: "urut");

            migrationBuilder.CreateIndex(
                name: "IX_pdf_rendition_pdf_sha256",
                table: "pdf_rendition",
                column: "pdf_sha256");

            migrationBuilder.CreateIndex(
                name: "IX_pdf_rendition_source_sha256",
                table: "pdf_rendition",
                column: "source_sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pdf_rendition_status_due_at",
                table: "pdf_rendition",
                columns: new[] { "status", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_pdf_request_diminta_pada",
                table: "pdf_request",
                column: "diminta_pada");

            migrationBuilder.CreateIndex(
                name: "IX_pdf_request_pengguna_id_alamat",
                table: "pdf_request",
                columns: new[] { "pengguna_id", "alamat" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pdf_request_pengguna_id_diminta_pada",
                table: "pdf_request",
                columns: new[] { "pengguna_id", "diminta_pada" });

            migrationBuilder.CreateIndex(
                name: "IX_pdf_request_rendition_id",
                table: "pdf_request",
                column: "rendition_id");

            migrationBuilder.CreateIndex(
                name: "IX_pejabat_instansi_id",
                table: "pejabat",
                column: "instansi_id");

            migrationBuilder.CreateIndex(
                name: "IX_pelaksana_harian_pengganti_id_sampai",
                table: "pelaksana_harian",
                columns: new[] { "pengganti_id", "sampai" });

            migrationBuilder.CreateIndex(
                name: "IX_pelaksana_harian_pengguna_id",
                table: "pelaksana_harian",
                column: "pengguna_id");

            migrationBuilder.CreateIndex(
                name: "IX_penandatangan_naskah_mitra_id",
                table: "penandatangan_naskah",
                column: "mitra_id");

            migrationBuilder.CreateIndex(
                name: "IX_penandatangan_naskah_penandatanganan_id_urutan",
                table: "penandatangan_naskah",
                columns: new[] { "penandatanganan_id", "urutan" });

            migrationBuilder.CreateIndex(
                name: "IX_penandatanganan_permohonan_id",
                table: "penandatanganan",
                column: "permohonan_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_penandatanganan_tanggal_id",
                table: "penandatanganan",
                columns: new[] { "tanggal", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_penandatanganan_tte_dokumen_id",
                table: "penandatanganan",
                column: "tte_dokumen_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "pengguna",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "IX_pengguna_mitra_id",
                table: "pengguna",
                column: "mitra_id");

            migrationBuilder.CreateIndex(
                name: "IX_pengguna_nama_urut",
                table: "pengguna",
                columns: new[] { "nama", "urut" });

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "pengguna",
                column: "normalized_user_name",
                unique: true,
                filter: "[normalized_user_name] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_pengguna_claim_user_id",
                table: "pengguna_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_pengguna_login_user_id",
                table: "pengguna_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_peran_pengguna_pengguna_id_peran",
                table: "peran_pengguna",
                columns: new[] { "pengguna_id", "peran" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_peringatan_tugas_pengguna_id_tanggal",
                table: "peringatan_tugas",
                columns: new[] { "pengguna_id", "tanggal" });

            migrationBuilder.CreateIndex(
                name: "IX_peringatan_tugas_tugas_id_pengguna_id_ambang",
                table: "peringatan_tugas",
                columns: new[] { "tugas_id", "pengguna_id", "ambang" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_permohonan_analis_id",
                table: "permohonan",
                column: "analis_id");

            migrationBuilder.CreateIndex(
                name: "IX_permohonan_induk_id",
                table: "permohonan",
                column: "induk_id");

            migrationBuilder.CreateIndex(
                name: "IX_permohonan_kode",
                table: "permohonan",
                column: "kode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_permohonan_kode_lacak_hash",
                table: "permohonan",
                column: "kode_lacak_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_permohonan_kode_lama",
                table: "permohonan",
                column: "kode_lama");

            migrationBuilder.CreateIndex(
                name: "IX_permohonan_kunci_impor",
                table: "permohonan",
                column: "kunci_impor",
                unique: true,
                filter: "[kunci_impor] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_permohonan_pendahulu_id",
                table: "permohonan",
                column: "pendahulu_id");

            migrationBuilder.CreateIndex(
                name: "IX_permohonan_status_urut",
                table: "permohonan",
                columns: new[] { "status", "urut" });

            migrationBuilder.CreateIndex(
                name: "IX_permohonan_surat_masuk_id",
                table: "permohonan",
                column: "surat_masuk_id");

            migrationBuilder.CreateIndex(
                name: "IX_permohonan_tanggal_diterima",
                table: "permohonan",
                column: "tanggal_diterima");

            migrationBuilder.CreateIndex(
                name: "IX_permohonan_urut",
                table: "permohonan",
                column: "urut",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_permohonan_mitra_mitra_id_permohonan_id",
                table: "permohonan_mitra",
                columns: new[] { "mitra_id", "permohonan_id" });

            migrationBuilder.CreateIndex(
                name: "IX_permohonan_mitra_permohonan_id",
                table: "permohonan_mitra",
                column: "permohonan_id");

            migrationBuilder.CreateIndex(
                name: "IX_permohonan_perangkat_daerah_perangkat_daerah_permohonan_id",
                table: "permohonan_perangkat_daerah",
                columns: new[] { "perangkat_daerah", "permohonan_id" });

            migrationBuilder.CreateIndex(
                name: "IX_permohonan_perangkat_daerah_permohonan_id",
                table: "permohonan_perangkat_daerah",
                column: "permohonan_id");

            migrationBuilder.CreateIndex(
                name: "IX_pihak_naskah_mitra_id_naskah_id",
                table: "pihak_naskah",
                columns: new[] { "mitra_id", "naskah_id" });

            migrationBuilder.CreateIndex(
                name: "IX_pihak_naskah_naskah_id",
                table: "pihak_naskah",
                column: "naskah_id");

            migrationBuilder.CreateIndex(
                name: "IX_pihak_naskah_nomor_normal",
                table: "pihak_naskah",
                column: "nomor_normal");

            migrationBuilder.CreateIndex(
                name: "IX_process_definition_key_version",
                table: "process_definition",
                columns: new[] { "key", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_process_instance_parent_id_parent_token",
                table: "process_instance",
                columns: new[] { "parent_id", "parent_token" },
                unique: true,
                filter: "[parent_id] IS NOT NULL AND [parent_token] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_process_instance_root_id",
                table: "process_instance",
                column: "root_id");

            migrationBuilder.CreateIndex(
                name: "IX_process_instance_subject_id_urut",
                table: "process_instance",
                columns: new[] { "subject_id", "urut" });

            migrationBuilder.CreateIndex(
                name: "IX_process_message_status_due_at",
                table: "process_message",
                columns: new[] { "status", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_process_round_instance_id_element_id",
                table: "process_round",
                columns: new[] { "instance_id", "element_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_process_timer_instance_id_token_element_id",
                table: "process_timer",
                columns: new[] { "instance_id", "token", "element_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_process_timer_status_due_at",
                table: "process_timer",
                columns: new[] { "status", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_process_token_instance_id_number",
                table: "process_token",
                columns: new[] { "instance_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_process_variable_instance_id_scope_name",
                table: "process_variable",
                columns: new[] { "instance_id", "scope", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rancangan_disusun_pada_disusun_oleh",
                table: "rancangan",
                columns: new[] { "disusun_pada", "disusun_oleh" });

            migrationBuilder.CreateIndex(
                name: "IX_rancangan_permohonan_id",
                table: "rancangan",
                column: "permohonan_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_riwayat_objek_jenis_objek_kunci_nomor",
                table: "riwayat",
                columns: new[] { "objek_jenis", "objek_kunci", "nomor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_riwayat_pada",
                table: "riwayat",
                column: "pada");

            migrationBuilder.CreateIndex(
                name: "IX_rute_jalur_kategori_mitra_berlaku_sejak",
                table: "rute",
                columns: new[] { "jalur", "kategori_mitra", "berlaku_sejak" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_job_instance_id_token",
                table: "service_job",
                columns: new[] { "instance_id", "token" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_job_status_due_at",
                table: "service_job",
                columns: new[] { "status", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_surat_keluar_permohonan_id",
                table: "surat_keluar",
                column: "permohonan_id");

            migrationBuilder.CreateIndex(
                name: "IX_surat_keluar_tahun_nomor_agenda",
                table: "surat_keluar",
                columns: new[] { "tahun", "nomor_agenda" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_surat_masuk_kunci_ganda",
                table: "surat_masuk",
                column: "kunci_ganda");

            migrationBuilder.CreateIndex(
                name: "IX_surat_masuk_permohonan_id",
                table: "surat_masuk",
                column: "permohonan_id",
                unique: true,
                filter: "[permohonan_id] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_surat_masuk_tahun_nomor_agenda",
                table: "surat_masuk",
                columns: new[] { "tahun", "nomor_agenda" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_syarat_dokumen_jalur_pemrakarsa_jenis",
                table: "syarat_dokumen",
                columns: new[] { "jalur", "pemrakarsa", "jenis" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_telaahan_permohonan_id",
                table: "telaahan",
                column: "permohonan_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_telaahan_pertama_disusun_pada",
                table: "telaahan",
                column: "pertama_disusun_pada");

            migrationBuilder.CreateIndex(
                name: "IX_telaahan_daftar_periksa_telaahan_id_kode",
                table: "telaahan_daftar_periksa",
                columns: new[] { "telaahan_id", "kode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_telaahan_dasar_hukum_telaahan_id",
                table: "telaahan_dasar_hukum",
                column: "telaahan_id");

            migrationBuilder.CreateIndex(
                name: "IX_telaahan_putaran_telaahan_id_nomor",
                table: "telaahan_putaran",
                columns: new[] { "telaahan_id", "nomor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_templat_kantor_kunci",
                table: "templat_kantor",
                column: "kunci",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_temuan_dikesampingkan_rancangan_id_kunci",
                table: "temuan_dikesampingkan",
                columns: new[] { "rancangan_id", "kunci" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_token_akses_hash",
                table: "token_akses",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_token_akses_pengguna_id",
                table: "token_akses",
                column: "pengguna_id");

            migrationBuilder.CreateIndex(
                name: "ix_tugas_bebas",
                table: "tugas",
                columns: new[] { "peran", "urut_tenggat", "urut" },
                filter: "status = 'Terbuka' AND diambil_oleh IS NULL AND pelaksana_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_tugas_bernama",
                table: "tugas",
                columns: new[] { "peran", "urut_tenggat", "urut" },
                filter: "status = 'Terbuka' AND diambil_oleh IS NULL AND pelaksana_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_tugas_diambil",
                table: "tugas",
                columns: new[] { "peran", "urut_tenggat", "urut" },
                filter: "status = 'Terbuka' AND diambil_oleh IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_tugas_diambil_oleh_pelaksana_id",
                table: "tugas",
                columns: new[] { "diambil_oleh", "pelaksana_id" },
                filter: "status = 'Terbuka' AND diambil_oleh IS NOT NULL AND pelaksana_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_tugas_diambil_oleh_peran_urut_tenggat_urut",
                table: "tugas",
                columns: new[] { "diambil_oleh", "peran", "urut_tenggat", "urut" },
                filter: "status = 'Terbuka' AND diambil_oleh IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_tugas_instance_id_token",
                table: "tugas",
                columns: new[] { "instance_id", "token" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_tugas_kunci_urut_tenggat_urut",
                table: "tugas",
                columns: new[] { "kunci", "urut_tenggat", "urut" },
                filter: "status = 'Terbuka'");

            migrationBuilder.CreateIndex(
                name: "IX_tugas_pelaksana_id_peran_urut_tenggat_urut",
                table: "tugas",
                columns: new[] { "pelaksana_id", "peran", "urut_tenggat", "urut" },
                filter: "status = 'Terbuka' AND diambil_oleh IS NULL AND pelaksana_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_tugas_subject_id_urut",
                table: "tugas",
                columns: new[] { "subject_id", "urut" });

            migrationBuilder.CreateIndex(
                name: "IX_tugas_urut_tenggat_urut",
                table: "tugas",
                columns: new[] { "urut_tenggat", "urut" },
                filter: "status = 'Terbuka'");

            migrationBuilder.CreateIndex(
                name: "IX_varian_klausul_klausul_id_kode",
                table: "varian_klausul",
                columns: new[] { "klausul_id", "kode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_versi_klausul_klausul_id_varian_nomor",
                table: "versi_klausul",
                columns: new[] { "klausul_id", "varian", "nomor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_versi_templat_sha256",
                table: "versi_templat",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "IX_versi_templat_templat_id_nomor",
                table: "versi_templat",
                columns: new[] { "templat_id", "nomor" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_dokumen_naskah_naskah_naskah_id",
                table: "dokumen_naskah",
                column: "naskah_id",
                principalTable: "naskah",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_dokumen_permohonan_permohonan_permohonan_id",
                table: "dokumen_permohonan",
                column: "permohonan_id",
                principalTable: "permohonan",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_giliran_draf_rancangan_rancangan_id",
                table: "giliran_draf",
                column: "rancangan_id",
                principalTable: "rancangan",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_klausul_draf_rancangan_rancangan_id",
                table: "klausul_draf",
                column: "rancangan_id",
                principalTable: "rancangan",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_komentar_draf_rancangan_rancangan_id",
                table: "komentar_draf",
                column: "rancangan_id",
                principalTable: "rancangan",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_naskah_permohonan_permohonan_id",
                table: "naskah",
                column: "permohonan_id",
                principalTable: "permohonan",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_permohonan_naskah_induk_id",
                table: "permohonan");

            migrationBuilder.DropForeignKey(
                name: "FK_permohonan_naskah_pendahulu_id",
                table: "permohonan");

            migrationBuilder.DropTable(
                name: "batas");

            migrationBuilder.DropTable(
                name: "batas_langkah");

            migrationBuilder.DropTable(
                name: "berat_aturan");

            migrationBuilder.DropTable(
                name: "berkas_draf_portal");

            migrationBuilder.DropTable(
                name: "berkas_surat");

            migrationBuilder.DropTable(
                name: "bidang");

            migrationBuilder.DropTable(
                name: "counter");

            migrationBuilder.DropTable(
                name: "dasar_hukum");

            migrationBuilder.DropTable(
                name: "data_protection_key");

            migrationBuilder.DropTable(
                name: "dokumen_naskah");

            migrationBuilder.DropTable(
                name: "draf_isian");

            migrationBuilder.DropTable(
                name: "giliran_draf");

            migrationBuilder.DropTable(
                name: "hari_libur");

            migrationBuilder.DropTable(
                name: "idempotency_record");

            migrationBuilder.DropTable(
                name: "impor_temuan");

            migrationBuilder.DropTable(
                name: "jabatan");

            migrationBuilder.DropTable(
                name: "jalur");

            migrationBuilder.DropTable(
                name: "jenis_naskah");

            migrationBuilder.DropTable(
                name: "kategori_mitra");

            migrationBuilder.DropTable(
                name: "klausul_draf");

            migrationBuilder.DropTable(
                name: "klausul_wajib");

            migrationBuilder.DropTable(
                name: "komentar_draf");

            migrationBuilder.DropTable(
                name: "marked_blob");

            migrationBuilder.DropTable(
                name: "message_subscription");

            migrationBuilder.DropTable(
                name: "naskah_asli");

            migrationBuilder.DropTable(
                name: "nomor_buku");

            migrationBuilder.DropTable(
                name: "office_secret");

            migrationBuilder.DropTable(
                name: "outbox_message");

            migrationBuilder.DropTable(
                name: "pdf_request");

            migrationBuilder.DropTable(
                name: "pejabat");

            migrationBuilder.DropTable(
                name: "pelaksana_harian");

            migrationBuilder.DropTable(
                name: "penandatangan_naskah");

            migrationBuilder.DropTable(
                name: "pengaturan_alur");

            migrationBuilder.DropTable(
                name: "pengguna_claim");

            migrationBuilder.DropTable(
                name: "pengguna_login");

            migrationBuilder.DropTable(
                name: "pengguna_token");

            migrationBuilder.DropTable(
                name: "peran_pengguna");

            migrationBuilder.DropTable(
                name: "peringatan_tugas");

            migrationBuilder.DropTable(
                name: "permohonan_mitra");

            migrationBuilder.DropTable(
                name: "permohonan_perangkat_daerah");

            migrationBuilder.DropTable(
                name: "pertanyaan_hukum");

            migrationBuilder.DropTable(
                name: "pihak_naskah");

            migrationBuilder.DropTable(
                name: "process_definition");

            migrationBuilder.DropTable(
                name: "process_message");

            migrationBuilder.DropTable(
                name: "process_round");

            migrationBuilder.DropTable(
                name: "process_timer");

            migrationBuilder.DropTable(
                name: "process_token");

            migrationBuilder.DropTable(
                name: "process_variable");

            migrationBuilder.DropTable(
                name: "riwayat");

            migrationBuilder.DropTable(
                name: "rute");

            migrationBuilder.DropTable(
                name: "service_job");

            migrationBuilder.DropTable(
                name: "sifat_naskah");

            migrationBuilder.DropTable(
                name: "sub_unit");

            migrationBuilder.DropTable(
                name: "surat_keluar");

            migrationBuilder.DropTable(
                name: "syarat_dokumen");

            migrationBuilder.DropTable(
                name: "telaahan_daftar_periksa");

            migrationBuilder.DropTable(
                name: "telaahan_dasar_hukum");

            migrationBuilder.DropTable(
                name: "telaahan_putaran");

            migrationBuilder.DropTable(
                name: "temuan_dikesampingkan");

            migrationBuilder.DropTable(
                name: "token_akses");

            migrationBuilder.DropTable(
                name: "unreferenced_blob");

            migrationBuilder.DropTable(
                name: "varian_klausul");

            migrationBuilder.DropTable(
                name: "versi_klausul");

            migrationBuilder.DropTable(
                name: "versi_templat");

            migrationBuilder.DropTable(
                name: "draf_portal");

            migrationBuilder.DropTable(
                name: "impor_berkas");

            migrationBuilder.DropTable(
                name: "pdf_rendition");

            migrationBuilder.DropTable(
                name: "instansi");

            migrationBuilder.DropTable(
                name: "penandatanganan");

            migrationBuilder.DropTable(
                name: "tugas");

            migrationBuilder.DropTable(
                name: "perangkat_daerah");

            migrationBuilder.DropTable(
                name: "telaahan");

            migrationBuilder.DropTable(
                name: "rancangan");

            migrationBuilder.DropTable(
                name: "pengguna");

            migrationBuilder.DropTable(
                name: "klausul");

            migrationBuilder.DropTable(
                name: "templat_kantor");

            migrationBuilder.DropTable(
                name: "dokumen_permohonan");

            migrationBuilder.DropTable(
                name: "process_instance");

            migrationBuilder.DropTable(
                name: "mitra");

            migrationBuilder.DropTable(
                name: "naskah");

            migrationBuilder.DropTable(
                name: "permohonan");

            migrationBuilder.DropTable(
                name: "surat_masuk");
        }
    }
}
