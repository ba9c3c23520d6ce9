// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.uploads.CompleteS3FileUploadRequest;
import io.dracoonspring.api.uploads.CreateFileUploadRequest;
import io.dracoonspring.api.uploads.GeneratePresignedUrlsRequest;
import io.dracoonspring.api.uploads.S3FileUploadPart;
import io.dracoonspring.api.uploads.S3FileUploadState;
import io.dracoonspring.api.uploads.S3FileUploadStatus;

/**
 * Transfers with curl, on one connection. A file is uploaded as one part and downloaded
 * as one stream, without verification or encryption. This library requests the URLs for
 * curl.
 */
final class Curl implements Contender {

	private final Dracoon dracoon;

	private final Course course;

	Curl(Course course) {
		this.course = course;
		this.dracoon = course.dracoon();
	}

	static boolean isPresent() {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch((directory) -> Files.isExecutable(Path.of(directory, "curl")));
	}

	@Override
	public boolean encrypts() {
		return false;
	}

	@Override
	public long upload(Path source, Node parent, String name) {
		try {
			long size = Files.size(source);
			String upload = Objects
				.requireNonNull(this.dracoon.uploadChannels()
					.create(new CreateFileUploadRequest(parent.id(), name, size, true, null, null, null, null, null))
					.block())
				.uploadId();
			String url = Objects
				.requireNonNull(this.dracoon.uploadChannels()
					.generatePresignedUrls(upload, new GeneratePresignedUrlsRequest(size, 1, 1))
					.blockFirst())
				.url();
			String etag = run("--upload-file", source.toString(), "--dump-header", "-", "--output", "/dev/null", url)
				.lines()
				.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith("etag:"))
				.map((line) -> line.substring("etag:".length()).replace("\"", "").trim())
				.findFirst()
				.orElseThrow();
			this.dracoon.uploadChannels()
				.completeS3(upload,
						CompleteS3FileUploadRequest.of(List.of(new S3FileUploadPart(1, etag)))
							.withResolutionStrategy(ResolutionStrategy.AUTORENAME))
				.block();
			S3FileUploadStatus status;
			do {
				status = Objects.requireNonNull(this.dracoon.uploadChannels().getStatus(upload).block());
				if (status.status() == S3FileUploadState.ERROR) {
					throw new IllegalStateException("The upload failed: " + status.errorDetails());
				}
			}
			while (status.status() != S3FileUploadState.DONE);
			return Objects.requireNonNull(status.node()).id();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void download(long fileId, Path target) {
		try {
			run("--output", target.toString(),
					Objects.requireNonNull(this.dracoon.downloadUrls().generateUrl(fileId).block()).downloadUrl());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String run(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of("curl", "--silent", "--show-error", "--fail", "--http1.1"));
		if (Files.exists(this.course.authority())) {
			command.addAll(List.of("--cacert", this.course.authority().toString()));
		}
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String answer = new String(process.getInputStream().readAllBytes());
		try {
			if (process.waitFor() != 0) {
				throw new IllegalStateException("curl has failed");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		return answer;
	}

}
