// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.Resource;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.ContentRequest;
import io.dracoonspring.transfer.DownloadRequest;
import io.dracoonspring.transfer.UploadOptions;
import io.dracoonspring.transfer.UploadSource;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryOptions;

/**
 * Uploads and downloads the content of files, see {@link DracoonOperations}. The verbs
 * say where content comes from and goes to:
 * <ul>
 * <li>{@code upload} and {@code download} transfer content that lies in a file, resource
 * or stream of the application.</li>
 * <li>{@code write} and {@code read} pass the content to a callback, or take and return
 * it as bytes or text.</li>
 * <li>{@code store} converts an object to content, and {@code read} with a type converts
 * content to an object. The extension of the file's name selects the format, such as JSON
 * for {@code .json}. The bean of the starter uses the codecs that the application has
 * configured for {@code WebClient}.</li>
 * <li>{@code openInputStream} returns a stream that the caller reads and closes.</li>
 * </ul>
 */
@NotForImplementation
public interface ContentOperations {

	/**
	 * Uploads a local file.
	 * @param path the path that the new file gets
	 * @param source the file
	 * @return the new file
	 */
	default Node upload(String path, Path source) {
		return upload(path, source, UnaryOperator.identity());
	}

	/**
	 * Uploads a local file.
	 * @param path the path that the new file gets
	 * @param source the file
	 * @param options the function that selects how to store the file, such as
	 * {@code (options) -> options.withResolutionStrategy(ResolutionStrategy.OVERWRITE)}
	 * @return the new file; its name can differ from the path if the strategy is
	 * {@code AUTORENAME}
	 */
	default Node upload(String path, Path source, UnaryOperator<UploadOptions> options) {
		return upload(path, UploadSource.of(source), options);
	}

	/**
	 * Uploads a resource.
	 * @param path the path that the new file gets
	 * @param source the resource
	 * @return the new file
	 */
	default Node upload(String path, Resource source) {
		return upload(path, UploadSource.of(source), UnaryOperator.identity());
	}

	/**
	 * Uploads the content of a stream until its end.
	 * @param path the path that the new file gets
	 * @param source the stream, which is read by another thread and closed
	 * @return the new file
	 */
	default Node upload(String path, InputStream source) {
		return upload(path, UploadSource.of(source), UnaryOperator.identity());
	}

	/**
	 * Uploads any content.
	 * @param path the path that the new file gets
	 * @param source the source of the content
	 * @param options the function that selects how to store the file, see
	 * {@link #upload(String, Path, UnaryOperator)}
	 * @return the new file; its name can differ from the path if the strategy is
	 * {@code AUTORENAME}
	 */
	Node upload(String path, UploadSource source, UnaryOperator<UploadOptions> options);

	/**
	 * Creates a file with the content that a callback writes. The file is created only if
	 * the callback returns normally.
	 * @param path the path that the new file gets
	 * @param writer the callback that writes the content
	 * @return the new file
	 * @throws IOException if the callback throws it
	 */
	default Node write(String path, ContentWriter writer) throws IOException {
		return write(path, writer, UnaryOperator.identity());
	}

	/**
	 * Creates a file with the content that a callback writes. The file is created only if
	 * the callback returns normally.
	 * @param path the path that the new file gets
	 * @param writer the callback that writes the content
	 * @param options the function that selects how to store the file, see
	 * {@link #upload(String, Path, UnaryOperator)}
	 * @return the new file
	 * @throws IOException if the callback throws it
	 */
	Node write(String path, ContentWriter writer, UnaryOperator<UploadOptions> options) throws IOException;

	/**
	 * Creates a file with the given bytes.
	 * @param path the path that the new file gets
	 * @param content the bytes
	 * @return the new file
	 */
	default Node writeBytes(String path, byte[] content) {
		return writeBytes(path, content, UnaryOperator.identity());
	}

	/**
	 * Creates a file with the given bytes.
	 * @param path the path that the new file gets
	 * @param content the bytes
	 * @param options the function that selects how to store the file, see
	 * {@link #upload(String, Path, UnaryOperator)}
	 * @return the new file
	 */
	Node writeBytes(String path, byte[] content, UnaryOperator<UploadOptions> options);

	/**
	 * Creates a file with the given text in UTF-8.
	 * @param path the path that the new file gets
	 * @param text the text
	 * @return the new file
	 */
	default Node writeString(String path, String text) {
		return writeString(path, text, UnaryOperator.identity());
	}

	/**
	 * Creates a file with the given text in UTF-8.
	 * @param path the path that the new file gets
	 * @param text the text
	 * @param options the function that selects how to store the file, see
	 * {@link #upload(String, Path, UnaryOperator)}
	 * @return the new file
	 */
	Node writeString(String path, String text, UnaryOperator<UploadOptions> options);

	/**
	 * Creates a file with an object as its content.
	 * @param path the path that the new file gets, with an extension that selects the
	 * format, such as {@code .json}
	 * @param value the object
	 * @return the new file
	 * @throws org.springframework.core.codec.CodecException if there is no codec for the
	 * format and the object, or if the codec fails
	 */
	default Node store(String path, Object value) {
		return store(path, value, UnaryOperator.identity());
	}

	/**
	 * Creates a file with an object as its content, see {@link #store(String, Object)}.
	 * @param path the path that the new file gets
	 * @param value the object
	 * @param options the function that selects how to store the file, see
	 * {@link #upload(String, Path, UnaryOperator)}
	 * @return the new file
	 * @throws org.springframework.core.codec.CodecException if there is no codec for the
	 * format and the object, or if the codec fails
	 */
	Node store(String path, Object value, UnaryOperator<UploadOptions> options);

	/**
	 * Uploads the content of a directory, with the directories below it.
	 * @param path the path of the target room or folder
	 * @param source the directory
	 * @return a stream with the outcome of every file, as soon as it is known. The caller
	 * closes the stream unless it reads it to its end. Closing it cancels the remaining
	 * transfers
	 */
	default Stream<DirectoryItem> uploadDirectory(String path, Path source) {
		return uploadDirectory(path, source, UnaryOperator.identity());
	}

	/**
	 * Uploads the content of a directory, with the directories below it.
	 * @param path the path of the target room or folder
	 * @param source the directory
	 * @param options the function that selects how to transfer the files, such as
	 * {@code (options) -> options.withExisting(ExistingFile.UPDATE)}
	 * @return a stream with the outcome of every file, as soon as it is known. The caller
	 * closes the stream unless it reads it to its end. Closing it cancels the remaining
	 * transfers
	 */
	Stream<DirectoryItem> uploadDirectory(String path, Path source, UnaryOperator<DirectoryOptions> options);

	/**
	 * Downloads a file. The target appears only when the file is complete and, if there
	 * is a checksum or an authentication tag, verified.
	 * @param path the path of the file
	 * @param target the path of the new file; if a file exists there, the download fails
	 * with a {@link io.dracoonspring.api.DracoonTransferException}
	 * @return the target
	 */
	default Path download(String path, Path target) {
		return download(path, target, UnaryOperator.identity());
	}

	/**
	 * Downloads a file. The target appears only when the file is complete and, if there
	 * is a checksum or an authentication tag, verified.
	 * @param path the path of the file
	 * @param target the path of the new file
	 * @param options the function that selects how to download the file, such as
	 * {@code (request) -> request.withExisting(ExistingFile.OVERWRITE)}
	 * @return the path of the downloaded file
	 */
	Path download(String path, Path target, UnaryOperator<DownloadRequest> options);

	/**
	 * Downloads a given file, see {@link #download(String, Path)}.
	 * @param file the file
	 * @param target the path of the new file
	 * @return the target
	 */
	default Path download(Node file, Path target) {
		return download(file, target, UnaryOperator.identity());
	}

	/**
	 * Downloads a given file, see {@link #download(String, Path, UnaryOperator)}.
	 * @param file the file
	 * @param target the path of the new file
	 * @param options the function that selects how to download the file
	 * @return the path of the downloaded file
	 */
	Path download(Node file, Path target, UnaryOperator<DownloadRequest> options);

	/**
	 * Writes the content of a file to a stream. The written content is verified only if
	 * this method returns normally.
	 * @param path the path of the file
	 * @param target the stream, to which another thread writes; it stays open
	 * @return the number of bytes
	 */
	long download(String path, OutputStream target);

	/**
	 * Writes the content of a given file to a stream, see
	 * {@link #download(String, OutputStream)}.
	 * @param file the file
	 * @param target the stream, to which another thread writes; it stays open
	 * @return the number of bytes
	 */
	long download(Node file, OutputStream target);

	/**
	 * Lets a callback read a file. Afterwards this method reads the content that the
	 * callback has not read, so that all content can be verified. If there is a checksum
	 * or an authentication tag, the method returns the result of the callback only after
	 * the verification.
	 * @param path the path of the file
	 * @param reader the callback that reads the content
	 * @param <T> the type of the result
	 * @return the result of the callback
	 * @throws IOException if the callback throws it
	 */
	<T extends @Nullable Object> T read(String path, ContentReader<T> reader) throws IOException;

	/**
	 * Lets a callback read a given file, see {@link #read(String, ContentReader)}.
	 * @param file the file
	 * @param reader the callback that reads the content
	 * @param <T> the type of the result
	 * @return the result of the callback
	 * @throws IOException if the callback throws it
	 */
	<T extends @Nullable Object> T read(Node file, ContentReader<T> reader) throws IOException;

	/**
	 * Reads a file into memory. The content is verified if there is a checksum or an
	 * authentication tag.
	 * @param path the path of the file
	 * @return the bytes
	 */
	byte[] readBytes(String path);

	/**
	 * Reads a given file into memory, see {@link #readBytes(String)}.
	 * @param file the file
	 * @return the bytes
	 */
	byte[] readBytes(Node file);

	/**
	 * Reads a text file in UTF-8 into memory. The content is verified if there is a
	 * checksum or an authentication tag.
	 * @param path the path of the file
	 * @return the text; a byte order mark is not removed, and malformed bytes become
	 * {@code U+FFFD}
	 */
	String readString(String path);

	/**
	 * Reads a given text file into memory, see {@link #readString(String)}.
	 * @param file the file
	 * @return the text
	 */
	String readString(Node file);

	/**
	 * Reads an object from a file. The object is returned only after the content was
	 * verified, if there is a checksum or an authentication tag.
	 * @param path the path of the file; its extension selects the format, such as JSON
	 * for {@code .json}
	 * @param type the type of the object
	 * @param <T> the type of the object
	 * @return the object
	 * @throws org.springframework.core.codec.CodecException if there is no codec for the
	 * format and the type, if the file is empty, or if its content does not fit the
	 * format or the type. The message may contain parts of the content
	 */
	<T> T read(String path, Class<T> type);

	/**
	 * Reads an object of a generic type from a file, see {@link #read(String, Class)}.
	 * @param path the path of the file
	 * @param type the type of the object, such as {@code new
	 * ParameterizedTypeReference<List<Order>>() {}}
	 * @param <T> the type of the object
	 * @return the object
	 */
	<T> T read(String path, ParameterizedTypeReference<T> type);

	/**
	 * Reads an object from a given file, see {@link #read(String, Class)}.
	 * @param file the file
	 * @param type the type of the object
	 * @param <T> the type of the object
	 * @return the object
	 */
	<T> T read(Node file, Class<T> type);

	/**
	 * Reads an object of a generic type from a given file, see
	 * {@link #read(String, Class)}.
	 * @param file the file
	 * @param type the type of the object
	 * @param <T> the type of the object
	 * @return the object
	 */
	<T> T read(Node file, ParameterizedTypeReference<T> type);

	/**
	 * Opens a file for reading. If the content is damaged, reading fails before the end
	 * of the stream, see
	 * {@link io.dracoonspring.transfer.ContentDownload#openInputStream()}.
	 * @param path the path of the file
	 * @return the stream, to be closed; closing it before its end cancels the download
	 */
	default InputStream openInputStream(String path) {
		return openInputStream(path, UnaryOperator.identity());
	}

	/**
	 * Opens a file or a range of it for reading. If the file is encrypted, the whole
	 * content is fetched nevertheless, because only the whole content can be verified. A
	 * range of a plain file cannot be verified.
	 * @param path the path of the file
	 * @param options the function that selects the range, such as {@code (content) ->
	 * content.withRange(1000, 5)}
	 * @return the stream, to be closed; closing it before its end cancels the download
	 */
	InputStream openInputStream(String path, UnaryOperator<ContentRequest> options);

	/**
	 * Opens a given file for reading, see {@link #openInputStream(String)}.
	 * @param file the file
	 * @return the stream, to be closed; closing it before its end cancels the download
	 */
	default InputStream openInputStream(Node file) {
		return openInputStream(file.id());
	}

	/**
	 * Opens one version of a file for reading. Each version has its own id. Therefore
	 * this method never opens a newer version with the same path.
	 * @param nodeId the id of the version
	 * @return the stream, to be closed; closing it before its end cancels the download
	 * @throws io.dracoonspring.api.DracoonTransferException with the reason
	 * {@code SOURCE_MISSING} if the version was replaced or deleted
	 */
	InputStream openInputStream(long nodeId);

	/**
	 * Downloads the content of a room or folder, with the folders below it.
	 * @param path the path of the room or folder, {@code /} for all rooms
	 * @param target the target directory; it is created if it does not exist
	 * @return a stream with the outcome of every file, as soon as it is known. The caller
	 * closes the stream unless it reads it to its end. Closing it cancels the remaining
	 * transfers
	 */
	default Stream<DirectoryItem> downloadDirectory(String path, Path target) {
		return downloadDirectory(path, target, UnaryOperator.identity());
	}

	/**
	 * Downloads the content of a room or folder, with the folders below it.
	 * @param path the path of the room or folder, {@code /} for all rooms
	 * @param target the target directory; it is created if it does not exist
	 * @param options the function that selects how to transfer the files, see
	 * {@link #uploadDirectory(String, Path, UnaryOperator)}
	 * @return a stream with the outcome of every file, as soon as it is known. The caller
	 * closes the stream unless it reads it to its end. Closing it cancels the remaining
	 * transfers
	 */
	Stream<DirectoryItem> downloadDirectory(String path, Path target, UnaryOperator<DirectoryOptions> options);

}
