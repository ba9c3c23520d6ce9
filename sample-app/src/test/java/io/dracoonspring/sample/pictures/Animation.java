// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.pictures;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes pictures to an animated GIF that repeats. From the second picture on, it stores
 * only the area that differs from the previous picture.
 */
final class Animation {

	private static final String FORMAT = "javax_imageio_gif_image_1.0";

	private final List<BufferedImage> frames = new ArrayList<>();

	private final List<Integer> delays = new ArrayList<>();

	/**
	 * Adds a picture. All pictures must have the same size.
	 * @param frame the picture
	 * @param millis its duration in milliseconds
	 */
	void add(BufferedImage frame, int millis) {
		int last = this.frames.size() - 1;
		if (last >= 0 && changed(this.frames.get(last), frame).isEmpty()) {
			this.delays.set(last, this.delays.get(last) + millis);
			return;
		}
		this.frames.add(frame);
		this.delays.add(millis);
	}

	int size() {
		return this.frames.size();
	}

	void write(Path file) throws IOException {
		Palette palette = new Palette(this.frames);
		ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
		try (ImageOutputStream output = ImageIO.createImageOutputStream(file.toFile())) {
			writer.setOutput(output);
			writer.prepareWriteSequence(null);
			BufferedImage before = null;
			for (int i = 0; i < this.frames.size(); i++) {
				BufferedImage frame = this.frames.get(i);
				Rectangle area = (before != null) ? changed(before, frame) : frame.getRaster().getBounds();
				BufferedImage part = palette.part(frame, before, area);
				writer.writeToSequence(
						new IIOImage(part, null, metadata(writer, part, area, this.delays.get(i), i == 0)), null);
				before = frame;
			}
			writer.endWriteSequence();
		}
		finally {
			writer.dispose();
		}
	}

	private static IIOMetadata metadata(ImageWriter writer, BufferedImage part, Rectangle area, int millis,
			boolean first) throws IIOInvalidTreeException {
		IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(part), null);
		IIOMetadataNode root = new IIOMetadataNode(FORMAT);
		IIOMetadataNode descriptor = new IIOMetadataNode("ImageDescriptor");
		descriptor.setAttribute("imageLeftPosition", String.valueOf(area.x));
		descriptor.setAttribute("imageTopPosition", String.valueOf(area.y));
		descriptor.setAttribute("imageWidth", String.valueOf(part.getWidth()));
		descriptor.setAttribute("imageHeight", String.valueOf(part.getHeight()));
		descriptor.setAttribute("interlaceFlag", "FALSE");
		root.appendChild(descriptor);
		IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
		control.setAttribute("disposalMethod", "doNotDispose");
		control.setAttribute("userInputFlag", "FALSE");
		control.setAttribute("transparentColorFlag", "TRUE");
		control.setAttribute("transparentColorIndex", String.valueOf(Palette.TRANSPARENT));
		control.setAttribute("delayTime", String.valueOf(millis / 10));
		root.appendChild(control);
		if (first) {
			IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
			loop.setAttribute("applicationID", "NETSCAPE");
			loop.setAttribute("authenticationCode", "2.0");
			loop.setUserObject(new byte[] { 1, 0, 0 });
			IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
			extensions.appendChild(loop);
			root.appendChild(extensions);
		}
		metadata.mergeTree(FORMAT, root);
		return metadata;
	}

	private static Rectangle changed(BufferedImage before, BufferedImage after) {
		Rectangle area = new Rectangle(-1, -1);
		for (int y = 0; y < after.getHeight(); y++) {
			for (int x = 0; x < after.getWidth(); x++) {
				if (before.getRGB(x, y) != after.getRGB(x, y)) {
					area.add(new Rectangle(x, y, 1, 1));
				}
			}
		}
		return area;
	}

}
