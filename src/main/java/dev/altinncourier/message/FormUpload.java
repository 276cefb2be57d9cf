package dev.altinncourier.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.RequestContext;

/** How the library reads a request: as a stream, with file names in UTF-8 as browsers and curl write them. */
final class FormUpload {

    private FormUpload() {}

    static FileItemIterator parts(PostedRequest request) throws IOException, FileUploadException {
        return new FileUpload().getItemIterator(new Context(request));
    }

    private record Context(PostedRequest request) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return UTF_8.name();
        }

        /** It is counted as it is read. */
        @Override
        public int getContentLength() {
            return -1;
        }

        @Override
        public String getContentType() {
            return request.contentType();
        }

        @Override
        public InputStream getInputStream() {
            return request.body();
        }
    }
}
