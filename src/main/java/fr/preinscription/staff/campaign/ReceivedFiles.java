package fr.preinscription.staff.campaign;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a form, and those inside an archive, read with a limit on everything. */
final class ReceivedFiles {

    static final String FIELD = "fichiers";
    private static final Pattern CATALOGUE_FILE = Pattern.compile("[a-z0-9][a-z0-9-]{0,100}\\.yaml");
    private static final int MOST_FILES = 500;
    private static final int LONGEST_FILE = 3 * 1024 * 1024;
    private static final int LONGEST_TOGETHER = 24 * 1024 * 1024;

    private ReceivedFiles() {}

    /** The files cannot be read; the message is for the person who sent them. */
    static final class Refused extends RuntimeException {

        Refused(String message) {
            super(message);
        }
    }

    record Named(String name, byte[] content) {}

    /** Those that somebody chose, in the order of the form; none when the form holds no file. */
    static List<Named> of(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return List.of();
        }
        try {
            var files = new ArrayList<Named>();
            var left = (long) UploadServlet.MOST_BYTES;
            for (Part part : request.getParts()) {
                var name = part.getSubmittedFileName();
                if (part.getName().equals(FIELD) && name != null && !name.isBlank()) {
                    left -= part.getSize();
                    if (left < 0) {
                        throw new Refused("Les fichiers dépassent 12 Mo ensemble.");
                    }
                    try (var in = part.getInputStream()) {
                        files.add(new Named(base(name), in.readNBytes(UploadServlet.MOST_BYTES)));
                    }
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException | IllegalStateException e) {
            throw new Refused("Les fichiers n'ont pas pu être lus, ou dépassent 12 Mo ensemble.");
        }
    }

    /** The files of the catalogue among these, and in archives among them, by name. */
    static SortedMap<String, byte[]> catalogue(List<Named> received) {
        var files = new TreeMap<String, byte[]>();
        for (var file : received) {
            if (file.name().endsWith(".zip")) {
                unzip(file.content()).forEach((name, content) -> add(files, name, content));
            } else if (CATALOGUE_FILE.matcher(file.name()).matches()) {
                add(files, file.name(), file.content());
            } else {
                throw new Refused(
                        "« " + file.name() + " » n'est pas un fichier du référentiel : il en faut un en .yaml,"
                                + " ou une archive .zip qui en contient.");
            }
        }
        if (files.isEmpty()) {
            throw new Refused("Il n'y a aucun fichier .yaml dans ce que vous avez envoyé.");
        }
        return files;
    }

    private static void add(SortedMap<String, byte[]> files, String name, byte[] content) {
        if (content.length > LONGEST_FILE) {
            throw new Refused("« " + name + " » dépasse 3 Mo.");
        }
        if (files.put(name, content) != null) {
            throw new Refused("« " + name + " » figure deux fois.");
        }
        if (files.size() > MOST_FILES) {
            throw new Refused("Il y a plus de " + MOST_FILES + " fichiers.");
        }
    }

    /** What is not a file of the catalogue (a README, a folder) is left aside. */
    private static Map<String, byte[]> unzip(byte[] archive) {
        var files = new LinkedHashMap<String, byte[]>();
        var left = LONGEST_TOGETHER;
        var entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_FILES * 2) {
                    throw new Refused("L'archive contient trop de fichiers.");
                }
                var name = base(entry.getName());
                var content = bounded(zip, Math.min(left, LONGEST_FILE));
                left -= content.length;
                if (!entry.isDirectory()
                        && CATALOGUE_FILE.matcher(name).matches()
                        && files.put(name, content) != null) {
                    throw new Refused("« " + name + " » figure deux fois dans l'archive.");
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Refused("L'archive .zip ne peut pas être lue.");
        } catch (IOException e) {
            throw new Refused("L'archive .zip est incomplète.");
        }
        if (entries == 0) {
            throw new Refused("L'archive .zip est vide ou ne peut pas être lue.");
        }
        return files;
    }

    private static byte[] bounded(InputStream in, int most) throws IOException {
        var content = in.readNBytes(most + 1);
        if (content.length > most) {
            throw new Refused("L'archive contient un fichier de plus de 3 Mo, ou plus de 24 Mo en tout.");
        }
        return content;
    }

    /** One archive of these files, to be kept. */
    static byte[] zip(SortedMap<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String base(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}]", "")
                .strip();
    }
}
