// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeBuilder;
import io.dracoonspring.api.nodes.NodeType;

import static org.assertj.core.api.Assertions.assertThat;

class FileKindTests {

	@ParameterizedTest
	@CsvSource({ "image/png, a, IMAGE", "application/pdf, a, PDF", "text/plain, a, TEXT", "text/csv, a, SHEET",
			"application/vnd.ms-excel, a, SHEET", "application/zip, a, ARCHIVE", "audio/mpeg, a, AUDIO",
			"video/mp4, a, VIDEO", "application/octet-stream, a.png, IMAGE", ", a.pdf, PDF", ", a, FILE",
			"application/octet-stream, a.docx, TEXT", "application/octet-stream, a.pptx, SLIDES",
			"application/octet-stream, a.xlsx, SHEET", "nonsense, a.png, FILE", "application/json, a, TEXT" })
	void kindComesFromTheMediaTypeOrTheName(String mediaType, String name, FileKind expected) {
		Node file = NodeBuilder.builder().id(1L).type(NodeType.FILE).name(name).mediaType(mediaType).build();
		assertThat(FileKind.of(file)).isEqualTo(expected);
	}

}
